// Draws charts of what the page's tables say, and asks for the page again when its figures changed. The page is whole without it.

const REST_BETWEEN_UPDATES = 5000;
const MARGIN_OF_LABELS = 64;
const ROW = 34;

const words = cell => cell.textContent.replace(/\s+/g, ' ').trim();
const number = cell => (cell?.dataset.value ? Number(cell.dataset.value) : null);

/** What a table says: its series are the cells that bear a value. */
function read(table) {
  const rows = [...table.tBodies[0].rows];
  return {
    names: rows.map(row => words(row.cells[0])),
    series: [...table.tHead.rows[0].cells]
      .filter(head => 'series' in head.dataset)
      .map(head => ({ name: words(head), cells: rows.map(row => row.cells[head.cellIndex]) })),
  };
}

/** The colours of the page as it is shown now: light, dark or on paper. */
function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue('--' + name).trim();
  return {
    ink: colour('ink'),
    muted: colour('muted'),
    line: colour('line'),
    series: [colour('accent'), colour('map-several')],
    font: getComputedStyle(document.body).fontFamily,
  };
}

function options(kind, { names, series }, width) {
  const { ink, muted, line, series: colours, font } = palette();
  const lying = kind === 'bars';
  const text = { color: ink, fontFamily: font, fontSize: 14 };
  const named = {
    type: 'category',
    data: names,
    inverse: lying,
    axisLine: { show: !lying, lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: lying
      ? { ...text, width: Math.min(230, width * 0.45), overflow: 'break', lineHeight: 17 }
      : { ...text, fontSize: 13, hideOverlap: true },
  };
  const measured = { type: 'value', show: false, min: 0 };
  return {
    animation: false,
    grid: { left: 0, right: lying ? MARGIN_OF_LABELS : 0, top: lying ? 0 : 24, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: lying ? measured : named,
    yAxis: lying ? named : measured,
    series: series.map(({ name, cells }, at) => ({
      name,
      type: 'bar',
      barMaxWidth: lying ? 20 : 44,
      barGap: '10%',
      itemStyle: { color: colours[at], borderRadius: lying ? [0, 3, 3, 0] : [3, 3, 0, 0] },
      label: { show: lying || series.length === 1, position: lying ? 'right' : 'top', ...text, fontSize: 13, color: at ? muted : ink, formatter: ({ dataIndex }) => words(cells[dataIndex]) },
      data: cells.map(cell => number(cell) ?? 0),
    })),
  };
}

function draw(figure) {
  const table = document.getElementById(figure.dataset.table);
  const told = read(table);
  const kind = figure.dataset.chart;
  figure.hidden = false;
  figure.style.height = kind === 'bars' ? told.names.length * ROW * Math.max(1, told.series.length * 0.8) + 'px' : '';
  const chart = echarts.getInstanceByDom(figure) ?? echarts.init(figure, null, { devicePixelRatio: Math.max(2, devicePixelRatio) });
  chart.resize();
  chart.setOption(options(kind, told, figure.clientWidth), true);
  chart.getZr().flush();
}

const charts = () => [...document.querySelectorAll('[data-chart]')];
const drawAll = () => charts().forEach(draw);
const widths = new ResizeObserver(entries => entries.forEach(entry => draw(entry.target)));
const tables = () => [...document.querySelectorAll('details.behind')];

/** Tables are open as the page arrives, for those without a script; a chart stands for its table until somebody opens it. */
function begin(open = new Set()) {
  tables().forEach(table => { table.open = open.has(table.id); });
  charts().forEach(figure => widths.observe(figure));
  drawAll();
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
matchMedia('print').addEventListener('change', drawAll);
let openOnScreen = [];
addEventListener('beforeprint', () => {
  openOnScreen = tables().filter(table => table.open);
  tables().forEach(table => { table.open = true; });
  drawAll();
});
addEventListener('afterprint', () => {
  tables().forEach(table => { table.open = openOnScreen.includes(table); });
  drawAll();
});
begin();
