/* Shows a job's progress as it happens. Without JavaScript the page says where the job stood when it was opened. */
(function () {
  'use strict';
  document.querySelectorAll('[data-job-events]').forEach(function (box) {
    var source = new EventSource(box.dataset.jobEvents);
    var bar = box.querySelector('progress');
    function show(event) {
      var tick = JSON.parse(event.data);
      bar.value = tick.percent;
      bar.textContent = tick.percent + '%';
      box.querySelector('[data-job=step]').textContent = tick.step;
      box.querySelector('[data-job=status]').textContent = tick.label;
      box.querySelector('[data-job=count]').textContent =
        tick.total > 0 ? tick.done.toLocaleString() + ' / ' + tick.total.toLocaleString() : '';
    }
    var early = box.closest('[data-job-early]'); // something to look at is there before the job is over
    source.addEventListener('progress', function (event) {
      show(event);
      if (early && JSON.parse(event.data).done >= Number(early.dataset.jobEarly)) {
        source.close();
        location.assign(box.dataset.jobNext || location.href);
      }
    });
    source.addEventListener('done', function (event) {
      show(event);
      source.close();
      location.assign(box.dataset.jobNext || location.href);
    });
  });
})();
