/* Recomputes a lottery proof in the reader's browser, step by step as docs/engines/lottery.md describes it. Nothing is sent:
   the proof stands in the page, and the hashes are the browser's own (WebCrypto). */
(function () {
  'use strict';
  var text = new TextEncoder();

  function raw(hex) {
    if (!/^([0-9a-f]{2})+$/.test(hex)) {
      throw new Error('not hexadecimal');
    }
    return Uint8Array.from(hex.match(/../g), function (pair) { return parseInt(pair, 16); });
  }

  function hex(bytes) {
    return Array.from(bytes, function (b) { return b.toString(16).padStart(2, '0'); }).join('');
  }

  function joined(parts) {
    var all = new Uint8Array(parts.reduce(function (sum, part) { return sum + part.length; }, 0));
    parts.reduce(function (at, part) { all.set(part, at); return at + part.length; }, 0);
    return all;
  }

  async function sha(...parts) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(parts)));
  }

  /* SHA-256 over the kind and the fields, each behind its length in four bytes, big end first. */
  function h(kind, ...fields) {
    var parts = [];
    ['siquan-lottery-1/' + kind].concat(fields).forEach(function (field) {
      var bytes = field instanceof Uint8Array ? field : text.encode(String(field));
      var length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, bytes.length);
      parts.push(length, bytes);
    });
    return sha(...parts);
  }

  /* RFC 9162 section 2.1.3.2 */
  async function root(commitment, index, participants, path) {
    var node = await sha(new Uint8Array([0]), commitment);
    var place = index;
    var last = participants - 1;
    for (var sister of path.map(raw)) {
      var right = place % 2 === 1 || place === last;
      node = await sha(new Uint8Array([1]), right ? sister : node, right ? node : sister);
      while (right && place % 2 === 0 && place > 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
      place = Math.floor(place / 2);
      last = Math.floor(last / 2);
    }
    return last === 0 ? hex(node) : 'no path';
  }

  /* Each step answers what it computed and whether that is what was published. */
  var STEPS = {
    commitment: async function (proof, known) {
      known.commitment = await h('commitment', proof.announcement.round, proof.applicant, raw(proof.salt));
      return { value: hex(known.commitment), holds: raw(proof.salt).length === 32 };
    },
    listed: async function (proof, known, page) {
      var said = proof.announcement;
      var inside = proof.index >= 0 && proof.index < said.participants;
      var found = await root(known.commitment, proof.index, said.participants, proof.path);
      return { value: found, holds: inside && found === said.root && found === page.root };
    },
    fingerprint: async function (proof, known, page) {
      var said = proof.announcement;
      known.fingerprint = await h('announcement', said.round, said.participants, raw(said.root), raw(said.nonceCommitment),
        said.publishedAt, said.draw, said.issue, said.drawnAt, said.numbers);
      var found = hex(known.fingerprint);
      var later = Date.parse(said.drawnAt) > Date.parse(said.publishedAt);
      return { value: found, holds: later && found === said.fingerprint && found === page.fingerprint };
    },
    nonce: async function (proof) {
      var found = hex(await h('nonce', proof.announcement.round, raw(proof.nonce)));
      return { value: found, holds: found === proof.announcement.nonceCommitment };
    },
    seed: async function (proof, known) {
      known.seed = await h('seed', known.fingerprint, raw(proof.nonce), proof.result);
      return { value: hex(known.seed), holds: hex(known.seed) === proof.seed };
    },
    number: async function (proof, known, page) {
      var places = proof.number.length - 2;
      var drawn = BigInt('0x' + hex(await h('number', known.seed, known.commitment)));
      var found = '0.' + (drawn * 10n ** BigInt(places) >> 256n).toString().padStart(places, '0');
      return { value: found, holds: places >= 4 && found === proof.number && found === page.number };
    }
  };

  async function recheck(box) {
    var page = {
      root: box.dataset.root,
      fingerprint: box.dataset.fingerprint,
      number: document.getElementById('lottery-number').textContent
    };
    var known = {};
    var all = true;
    var proof = JSON.parse(box.dataset.proof);
    box.querySelector('[data-recheck-steps]').hidden = false;
    for (var row of box.querySelectorAll('[data-step]')) {
      var step = { value: '', holds: false };
      try {
        step = await STEPS[row.dataset.step](proof, known, page);
      } catch (broken) {
        step.value = broken.message; // a value that cannot be read is a wrong value
      }
      all = all && step.holds;
      var verdict = row.querySelector('[data-verdict]');
      verdict.textContent = step.holds ? box.dataset.pass : box.dataset.fail;
      verdict.className = 'chip ' + (step.holds ? 'chip-ok' : 'chip-bad');
      var value = row.querySelector('[data-value]');
      value.textContent = step.value;
      value.hidden = false;
    }
    end(box, all ? box.dataset.all : box.dataset.broken, all);
  }

  function end(box, words, holds) {
    var line = box.querySelector('[data-recheck-end]');
    line.textContent = words;
    line.className = 'recheck-end ' + (holds ? 'ok' : 'bad');
  }

  document.querySelectorAll('[data-recheck]').forEach(function (box) {
    var button = box.querySelector('[data-recheck-run]');
    button.hidden = false;
    button.addEventListener('click', function () {
      if (!window.crypto || !crypto.subtle) {
        end(box, box.dataset.unable, false);
        return;
      }
      recheck(box).catch(function () { end(box, box.dataset.broken, false); });
    });
  });
})();
