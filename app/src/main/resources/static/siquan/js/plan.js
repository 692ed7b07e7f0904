/* Dragging a block of a learner: along its row to other weeks, or onto a post in the panel below. A drop asks the same
   question as the form of the panel, which is the way for keyboards and phones. */
(function () {
  'use strict';
  var table = document.querySelector('.rota[data-plan]');
  var panel = document.getElementById('proposal');
  if (!table || !panel || !window.htmx) { return; }
  var held = null;
  var opened = null;
  var weeks = Array.from(table.querySelectorAll('thead th[data-week]'));

  function open(week) { return weeks[week - 1] && !weeks[week - 1].classList.contains('shut'); }

  /* The week under a point of the screen. */
  function weekAt(x) {
    for (var i = 0; i < weeks.length; i++) {
      if (x < weeks[i].getBoundingClientRect().right) { return i + 1; }
    }
    return weeks.length;
  }

  /* As many open weeks as the block has now, from this week on. */
  function lastOf(first) {
    var left = 0;
    for (var week = held.week; week < held.week + held.span; week++) { left += open(week) ? 1 : 0; }
    var last = first - 1;
    while (left > 0 && last < weeks.length) { last++; left -= open(last) ? 1 : 0; }
    return last;
  }

  /* True where the year ends before the block does. */
  function short(first) {
    var left = 0;
    for (var week = held.week; week < held.week + held.span; week++) { left += open(week) ? 1 : 0; }
    for (var at = first; at <= weeks.length; at++) { left -= open(at) ? 1 : 0; }
    return left > 0;
  }

  function ask(more) {
    var url = '/apprenticeship/plans/' + table.dataset.plan + '/block?learner=' + encodeURIComponent(held.learner)
      + '&block=' + held.block + more;
    return htmx.ajax('GET', url, { source: panel, target: panel, swap: 'innerHTML' });
  }

  /* The panel is about this block already: a drag asks nothing, so that nothing moves under the pointer. */
  function shown() {
    var form = panel.querySelector('form.ask');
    return form && form.elements.learner.value === held.learner && Number(form.elements.block.value) === held.block;
  }

  function clear() {
    document.querySelectorAll('.aim').forEach(function (aim) { aim.classList.remove('aim'); });
  }

  table.addEventListener('dragstart', function (event) {
    var bar = event.target.closest('[data-bar]');
    if (!bar) { return; }
    held = {
      learner: bar.closest('tr').dataset.learner, block: Number(bar.dataset.bar),
      week: Number(bar.dataset.week), span: Number(bar.dataset.span),
      grab: weekAt(event.clientX) - Number(bar.dataset.week)
    };
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', held.learner + ' ' + held.block);
    if (!shown()) { ask(''); }
  });

  function aimOf(event) {
    if (!held) { return null; }
    return event.target.closest('[data-drop-post]') || event.target.closest('tr[data-learner="' + CSS.escape(held.learner) + '"]');
  }

  document.addEventListener('dragover', function (event) {
    var aim = aimOf(event);
    clear();
    if (aim) { event.preventDefault(); aim.classList.add('aim'); }
  });

  document.addEventListener('drop', function (event) {
    var aim = aimOf(event);
    if (!aim) { return; }
    event.preventDefault();
    if (aim.dataset.dropPost) {
      ask('&post=' + encodeURIComponent(aim.dataset.dropPost)); // not through the form: it may just have been put there
    } else {
      var first = Math.min(weeks.length, Math.max(1, weekAt(event.clientX) - held.grab));
      while (!open(first) && first < weeks.length) { first++; }
      while (first > 1 && short(first)) { first--; }
      ask('&first=' + first + '&last=' + lastOf(first));
    }
  });

  document.addEventListener('dragend', function () { held = null; clear(); });

  function shut(event) {
    event.preventDefault();
    panel.replaceChildren();
    if (opened) { opened.focus(); }
  }

  panel.addEventListener('click', function (event) { if (event.target.closest('[data-close]')) { shut(event); } });
  panel.addEventListener('keydown', function (event) { if (event.key === 'Escape') { shut(event); } });
  table.addEventListener('click', function (event) { opened = event.target.closest('[data-bar]') || opened; });

  panel.addEventListener('htmx:afterSwap', function () {
    panel.scrollIntoView({ block: 'nearest' });
    var head = panel.querySelector('h2');
    if (head && !held) { head.focus({ preventScroll: true }); }
  });
})();
