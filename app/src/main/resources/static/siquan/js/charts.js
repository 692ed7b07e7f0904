/* Charts. An element says what it is and brings its data as JSON:
     <div class="chart chart-sankey" data-chart="sankey" th:attr="data-json=${json}" role="img" aria-label="…"></div>
   or data-url="/api/…". Colours come from the tokens. Load ECharts before this file.
   sankey: {columns:["industry",…circle per column], nodes:[{id,name,column,value,gap,demo,href}], links:[{from,to,value,gap,href}]}
   map:    {sites:[{name,x,y,kind,hub,side}] in km east and north, links:[{from:[x,y],to:[x,y],minutes}], rings:[{points:[[x,y]],dashed}]}
   line:   {x:[…], series:[{name,circle,values:[…],low:[…],high:[…],dashed}]}
   graph:  {nodes:[{id,name,x,y,circle,centre,href}] at fixed places, links:[{from,to,near,href}]}
   bars:   {x:[…], series:[{name,circle,values:[…]}], horizontal:true} */
(function () {
  'use strict';
  var css = getComputedStyle(document.documentElement);
  function tok(name) { return css.getPropertyValue('--sq-' + name).trim(); }
  var FONT = css.getPropertyValue('--sq-font').trim();
  var DEMO = document.documentElement.lang.indexOf('zh') === 0 ? ' 演示' : ' demo';
  var MIN = document.documentElement.lang.indexOf('zh') === 0 ? ' 分' : ' min';

  function base(el) {
    return { animation: false, textStyle: { fontFamily: FONT, color: tok('ink-2') },
      aria: { enabled: true, label: { description: el.getAttribute('aria-label') || '' } } };
  }

  function sankey(el, data) {
    var option = base(el);
    option.series = [{
      type: 'sankey', left: 16, right: data.columns.length > 1 ? 168 : 16, top: 8, bottom: 12,
      nodeWidth: 10, nodeGap: 8, layoutIterations: 64, draggable: false, emphasis: { focus: 'adjacency' },
      label: { fontSize: 12, fontFamily: FONT, textBorderWidth: 3, textBorderColor: tok('surface') },
      data: data.nodes.map(function (n) {
        return { name: n.id, depth: n.column, href: n.href,
          itemStyle: n.gap ? { color: tok('surface'), borderColor: tok('block'), borderWidth: 1.5, borderType: 'dashed' }
            : { color: tok(data.columns[n.column]), borderWidth: 0 },
          label: { position: 'right', distance: 6, color: n.gap ? tok('block') : tok('ink'),
            fontWeight: n.gap || n.column === 0 ? 600 : 400,
            formatter: n.name + (n.demo ? '{d|' + DEMO + '}' : '') + '{v|  ' + Number(n.value).toLocaleString() + '}',
            rich: { v: { color: tok('ink-3'), fontSize: 12 }, d: { color: tok('ink-3'), fontSize: 10 } } } };
      }),
      links: data.links.map(function (l) {
        return { source: l.from, target: l.to, value: l.value, href: l.href,
          lineStyle: l.gap ? { color: tok('block'), opacity: .22 } : { color: 'gradient', opacity: .2 } };
      })
    }];
    return option;
  }

  function map(el, data) {
    var xs = [], ys = [], W = el.clientWidth, H = el.clientHeight;
    data.sites.forEach(function (s) { xs.push(s.x); ys.push(s.y); });
    (data.rings || []).forEach(function (r) { r.points.forEach(function (p) { xs.push(p[0]); ys.push(p[1]); }); });
    var west = Math.min.apply(null, xs) - 12, east = Math.max.apply(null, xs) + 26;
    var south = Math.min.apply(null, ys) - 8, north = Math.max.apply(null, ys) + 8;
    var scale = Math.min(W / (east - west), H / (north - south));
    var cx = (west + east) / 2, cy = (south + north) / 2, hw = W / scale / 2, hh = H / scale / 2;
    var grid = []; for (var g = -400; g <= 400; g += 20) { grid.push(g); }
    function at(kind, symbol, size, colour) {
      return { type: 'scatter', z: 6, symbol: symbol, symbolSize: size,
        data: data.sites.filter(function (s) { return s.kind === kind; }).map(function (s) { return { value: [s.x, s.y], name: s.name, href: s.href }; }),
        itemStyle: { color: colour || tok(kind), borderColor: tok('surface'), borderWidth: 1 } };
    }
    var option = base(el);
    option.tooltip = { trigger: 'item', formatter: function (p) { return p.name || ''; }, appendToBody: false, confine: true };
    option.grid = { left: 0, right: 0, top: 0, bottom: 0 };
    option.xAxis = { type: 'value', min: cx - hw, max: cx + hw, show: false };
    option.yAxis = { type: 'value', min: cy - hh, max: cy + hh, show: false };
    option.series = [{ type: 'custom', silent: true, z: 0, data: [0], renderItem: function (_, api) {
      var kids = [];
      function line(a, b) { kids.push({ type: 'line', shape: { x1: a[0], y1: a[1], x2: b[0], y2: b[1] }, style: { stroke: tok('line'), lineWidth: 1, opacity: .55 } }); }
      grid.forEach(function (v) {
        if (Math.abs(v - cx) < hw) { line(api.coord([v, cy - hh]), api.coord([v, cy + hh])); }
        if (Math.abs(v - cy) < hh) { line(api.coord([cx - hw, v]), api.coord([cx + hw, v])); }
      });
      var x0 = 16, y0 = H - 16, L = 20 * scale;
      kids.push({ type: 'polyline', shape: { points: [[x0, y0 - 5], [x0, y0], [x0 + L, y0], [x0 + L, y0 - 5]] }, style: { stroke: tok('ink-3'), fill: 'none', lineWidth: 1 } });
      kids.push({ type: 'text', style: { text: '20 km', x: x0 + L / 2, y: y0 - 6, textAlign: 'center', textVerticalAlign: 'bottom', fill: tok('ink-3'), font: '11px ' + FONT } });
      return { type: 'group', children: kids };
    } }];
    (data.rings || []).forEach(function (r) {
      option.series.push({ type: 'custom', silent: true, z: 1, data: [0], renderItem: function (_, api) {
        return { type: 'polygon', shape: { points: r.points.map(function (p) { return api.coord(p); }), smooth: .3 },
          style: { fill: tok('metro'), fillOpacity: r.dashed ? .06 : .09, stroke: tok('metro'), lineWidth: 1.5, lineDash: r.dashed ? [6, 4] : null } };
      } });
    });
    option.series.push({ type: 'lines', coordinateSystem: 'cartesian2d', z: 3, silent: true, data: (data.links || []).map(function (l) {
      var far = l.minutes > 60;
      return { coords: [l.from, l.to], lineStyle: { color: far ? tok('warn') : tok('ink-2'), opacity: .8,
        width: l.minutes <= 30 ? 3 : far ? 1.25 : 1.75, type: far ? [5, 4] : 'solid' } };
    }) });
    option.series.push({ type: 'scatter', z: 10, symbolSize: 1, silent: true, itemStyle: { color: 'transparent' }, data: (data.links || []).map(function (l) {
      var far = l.minutes > 60;
      return { value: [l.from[0] + (l.to[0] - l.from[0]) * .66, l.from[1] + (l.to[1] - l.from[1]) * .66], label: { show: true, position: 'inside',
        formatter: l.minutes + MIN, fontSize: 11, fontFamily: FONT, color: far ? tok('warn') : tok('ink-2'), backgroundColor: tok('surface'),
        borderColor: far ? tok('warn') : tok('line'), borderWidth: 1, borderType: far ? 'dashed' : 'solid', borderRadius: 4, padding: [2, 4] } };
    }) });
    option.series.push(at('station', 'rect', 5, tok('ink-3')), at('industry', 'rect', 8), at('education', 'triangle', 10), at('talent', 'diamond', 11));
    option.series.push({ type: 'scatter', z: 8, symbol: 'circle', data: data.sites.filter(function (s) { return s.kind === 'metro'; }).map(function (s) {
      return { value: [s.x, s.y], name: s.name, href: s.href, symbolSize: s.hub ? 20 : 13,
        itemStyle: { color: tok('surface'), borderColor: tok('metro'), borderWidth: s.hub ? 5.5 : 3.5 },
        label: { show: true, position: s.side || 'right', distance: 8, formatter: s.name, fontSize: s.hub ? 13 : 12, fontWeight: 600,
          fontFamily: FONT, color: tok('ink'), textBorderColor: tok('surface'), textBorderWidth: 3, width: 112, overflow: 'break', lineHeight: 15 } };
    }), labelLayout: { moveOverlap: 'shiftY' } });
    return option;
  }

  function axes(el, data, swap) {
    var option = base(el), text = { color: tok('ink-3'), fontSize: 12, fontFamily: FONT };
    var named = { type: 'category', data: data.x, axisLabel: text, axisTick: { show: false }, axisLine: { lineStyle: { color: tok('line-strong') } } };
    var counted = { type: 'value', axisLabel: text, splitLine: { lineStyle: { color: tok('line') } } };
    option.grid = { left: 8, right: swap ? 56 : 24, top: 24, bottom: 8, containLabel: true };
    option.tooltip = { trigger: 'axis', confine: true };
    option.xAxis = swap ? counted : named;
    option.yAxis = swap ? Object.assign({ inverse: true }, named) : counted;
    return option;
  }

  function line(el, data) {
    var option = axes(el, data, false);
    option.series = [];
    data.series.forEach(function (s) {
      var colour = tok(s.circle || 'accent');
      if (s.low && s.high) {
        option.series.push({ type: 'line', stack: s.name, data: s.low, lineStyle: { opacity: 0 }, symbol: 'none', silent: true, tooltip: { show: false } });
        option.series.push({ type: 'line', stack: s.name, data: s.high.map(function (h, i) { return h == null ? null : h - s.low[i]; }),
          lineStyle: { opacity: 0 }, symbol: 'none', silent: true, areaStyle: { color: colour, opacity: .14 }, tooltip: { show: false } });
      }
      option.series.push({ name: s.name, type: 'line', data: s.values, color: colour, symbolSize: 6,
        lineStyle: { width: 2, type: s.dashed ? 'dashed' : 'solid' },
        endLabel: { show: true, formatter: s.name, color: colour, fontFamily: FONT } });
    });
    option.grid.right = 96;
    return option;
  }

  function bars(el, data) {
    var option = axes(el, data, data.horizontal);
    if (data.series.length > 1) {
      option.legend = { top: 0, right: 0, itemWidth: 12, itemHeight: 8, textStyle: { color: tok('ink-2'), fontSize: 12, fontFamily: FONT } };
      option.grid.top = 36;
    }
    if (!data.horizontal && data.x.length <= 8) {
      option.xAxis.axisLabel = Object.assign({ interval: 0, width: Math.max(40, el.clientWidth / data.x.length - 16), overflow: 'break' }, option.xAxis.axisLabel);
    }
    option.series = data.series.map(function (s) {
      return { name: s.name, type: 'bar', data: s.values, color: tok(s.circle || 'accent'), barMaxWidth: 18,
        label: { show: true, position: data.horizontal ? 'right' : 'top', color: tok('ink-2'), fontFamily: FONT } };
    });
    return option;
  }

  function graph(el, data) {
    var option = base(el);
    option.series = [{ type: 'graph', layout: 'none', left: 24, right: 120, top: 24, bottom: 24, roam: false, draggable: false,
      emphasis: { focus: 'adjacency' }, cursor: 'pointer',
      data: data.nodes.map(function (n) {
        return { name: n.id, x: n.x, y: n.y, href: n.href, symbolSize: n.centre ? 20 : 11,
          itemStyle: { color: tok(n.circle), borderColor: tok(n.centre ? 'ink' : 'surface'), borderWidth: n.centre ? 2 : 1 },
          label: { show: true, position: 'right', formatter: n.name, fontSize: 12, fontFamily: FONT, fontWeight: n.centre ? 600 : 400,
            color: tok('ink'), textBorderColor: tok('surface'), textBorderWidth: 3, width: 112, overflow: 'truncate' } };
      }),
      links: data.links.map(function (l) {
        return { source: l.from, target: l.to, href: l.href, lineStyle: { color: tok(l.near ? 'ink-2' : 'line-strong'),
          width: l.near ? 2 : 1.25, type: l.near ? 'solid' : 'dashed', opacity: .7 } };
      }) }];
    return option;
  }

  var KIND = { graph: graph, sankey: sankey, map: map, line: line, bars: bars };

  function draw(el) {
    if (el.offsetParent === null) { return; }
    var old = echarts.getInstanceByDom(el);
    if (old) { old.dispose(); }
    var chart = echarts.init(el);
    chart.setOption(KIND[el.dataset.chart](el, el.chartData));
    chart.on('click', function (event) { if (event.data && event.data.href) { location.assign(event.data.href); } });
  }

  function load(el) {
    if (el.dataset.json) { el.chartData = JSON.parse(el.dataset.json); draw(el); return; }
    fetch(el.dataset.url, { headers: { Accept: 'application/json' } })
      .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(answer.status); })
      .then(function (data) { el.chartData = data; draw(el); })
      .catch(function () { el.classList.add('chart-failed'); });
  }

  document.querySelectorAll('[data-chart]').forEach(load);
  var later;
  window.addEventListener('resize', function () {
    clearTimeout(later);
    later = setTimeout(function () {
      document.querySelectorAll('[data-chart]').forEach(function (el) { if (el.chartData) { draw(el); } });
    }, 80);
  });
})();
