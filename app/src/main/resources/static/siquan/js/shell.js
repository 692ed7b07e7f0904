/* The shell's few gestures: "/" goes to the first search field, Esc closes an open menu, a click outside as well. */
(function () {
  'use strict';
  document.addEventListener('keydown', function (event) {
    var typing = /^(input|select|textarea)$/i.test(event.target.tagName);
    if (event.key === '/' && !typing) {
      var search = document.querySelector('input[type=search]');
      if (search) { event.preventDefault(); search.focus(); }
    }
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open]').forEach(function (menu) { menu.open = false; });
    }
  });
  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.open = false; }
    });
  });
  document.querySelectorAll('.tabs [aria-current]').forEach(function (tab) { /* on a phone the tabs scroll */
    tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 48;
  });
  document.querySelectorAll('[data-all]').forEach(function (all) { /* chooses every row of the page */
    all.addEventListener('change', function () {
      document.querySelectorAll('input[type=checkbox][form="' + all.dataset.all + '"]').forEach(function (one) { one.checked = all.checked; });
    });
  });
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.addEventListener('click', function () { window.print(); });
  });
  document.querySelectorAll('select[data-submit]').forEach(function (select) {
    select.addEventListener('change', function () { select.form.requestSubmit(); });
  });
})();
