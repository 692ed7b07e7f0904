/* Passkeys: the browser makes a key pair or signs a challenge; the server's own answers are passed on as they are. A form with
   data-passkey="register" or "sign-in" is taken over; without script, or on another host, it stays off. */
(function () {
  'use strict';

  function bytes(text) {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), function (c) { return c.charCodeAt(0); });
  }

  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer)))
      .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  async function post(form, path, content) {
    var answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': form.querySelector('input[name="_csrf"]').value },
      body: content ? JSON.stringify(content) : null
    });
    if (!answer.ok) {
      throw new Error(path + ' answered ' + answer.status);
    }
    return answer.json();
  }

  function known(list) {
    return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
  }

  function proof(key, response) {
    return {
      id: key.id, rawId: text(key.rawId), type: key.type, response: response,
      clientExtensionResults: key.getClientExtensionResults(), authenticatorAttachment: key.authenticatorAttachment
    };
  }

  async function register(form) {
    var options = await post(form, '/webauthn/register/options');
    options.challenge = bytes(options.challenge);
    options.user.id = bytes(options.user.id);
    options.excludeCredentials = known(options.excludeCredentials);
    var key = await navigator.credentials.create({ publicKey: options });
    await post(form, '/webauthn/register', { publicKey: {
      label: form.querySelector('[name="label"]').value,
      credential: proof(key, {
        attestationObject: text(key.response.attestationObject), clientDataJSON: text(key.response.clientDataJSON),
        transports: key.response.getTransports ? key.response.getTransports() : []
      })
    } });
    location.assign('/account?done=passkey');
  }

  async function signIn(form) {
    var options = await post(form, '/webauthn/authenticate/options');
    options.challenge = bytes(options.challenge);
    options.allowCredentials = known(options.allowCredentials);
    var key = await navigator.credentials.get({ publicKey: options });
    var answer = await post(form, '/login/webauthn', proof(key, {
      authenticatorData: text(key.response.authenticatorData), clientDataJSON: text(key.response.clientDataJSON),
      signature: text(key.response.signature), userHandle: key.response.userHandle ? text(key.response.userHandle) : null
    }));
    location.assign(answer.redirectUrl || '/');
  }

  document.querySelectorAll('form[data-passkey]').forEach(function (form) {
    var host = form.dataset.host;
    var fits = location.hostname === host || location.hostname.endsWith('.' + host);
    if (!window.PublicKeyCredential || !fits) {
      form.querySelectorAll('[data-passkey-off]').forEach(function (note) { note.hidden = false; });
      return;
    }
    var button = form.querySelector('button');
    form.hidden = false;
    button.disabled = false;
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var failed = form.querySelector('[data-passkey-failed]');
      failed.hidden = true;
      button.disabled = true;
      (form.dataset.passkey === 'register' ? register(form) : signIn(form)).catch(function () {
        failed.hidden = false;
        button.disabled = false;
      });
    });
  });
}());
