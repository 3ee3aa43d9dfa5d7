// Draws charts of what the page's tables say: drawChart(figure), and words(cell). The page is whole without it.

const MARGIN_OF_LABELS = 64;
const ROW = 34;
const LINE = 17;
const BAR = 20;
const LETTERS = 14;
const ROOM_BESIDE = 330;
const ROOM_FOR_A_NUMBER = 26;

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

const ruler = document.createElement('canvas').getContext('2d');

/** A name in lines that are no wider: it breaks between words and after hyphens, never within a word. */
function inLines(name, width) {
  const lines = [''];
  for (const piece of name.split(/(?<=[ -])/)) {
    const longer = lines.at(-1) + piece;
    if (lines.at(-1) && ruler.measureText(longer.trimEnd()).width > width) {
      lines.push(piece);
    } else {
      lines[lines.length - 1] = longer;
    }
  }
  return lines.map(line => line.trimEnd());
}

/** Names stand beside their bars where two lines are enough for each, and above them elsewhere. */
function layBars(names, series, width, font) {
  ruler.font = `${LETTERS}px ${font}`;
  const bars = series.length * BAR * 1.1;
  const most = lines => Math.max(1, ...lines.map(({ length }) => length));
  const beside = names.map(name => inLines(name, Math.min(230, width * 0.45)));
  if (width >= ROOM_BESIDE && most(beside) <= 2) {
    return { lines: beside, top: 0, row: Math.max(ROW, most(beside) * LINE + 8, bars + 8), label: {} };
  }
  const above = names.map(name => inLines(name, width - LETTERS));
  const height = most(above) * LINE;
  return {
    lines: above,
    top: height / 2,
    row: height + bars + 12,
    label: { inside: true, margin: 0, align: 'left', verticalAlign: 'bottom', padding: [0, 0, bars / 2 + 2, 0] },
  };
}

function bars({ names, series }, width) {
  const { ink, font } = palette();
  const { lines, top, row, label } = layBars(names, series, width, font);
  return {
    height: top + names.length * row,
    grid: { left: 0, right: MARGIN_OF_LABELS, top, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      data: lines.map(name => name.join('\n')),
      inverse: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: ink, fontFamily: font, fontSize: LETTERS, lineHeight: LINE, interval: 0, ...label },
    },
    series: { barMaxWidth: BAR, itemStyle: { borderRadius: [0, 3, 3, 0] }, label: { show: true, position: 'right' } },
  };
}

function columns({ names, series }, width) {
  const { ink, line, font } = palette();
  const isTold = series.length === 1 && names.length < 16 && width / names.length > ROOM_FOR_A_NUMBER;
  return {
    height: undefined,
    grid: { left: 0, right: 0, top: 24, bottom: 0, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: names,
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: ink, fontFamily: font, fontSize: 13, hideOverlap: true },
    },
    yAxis: { type: 'value', show: false, min: 0 },
    series: { barMaxWidth: 44, itemStyle: { borderRadius: [3, 3, 0, 0] }, label: { show: isTold, position: 'top' } },
  };
}

/** Draws the chart of the table that the figure names, as wide as it is. */
function drawChart(figure) {
  const told = read(document.getElementById(figure.dataset.table));
  figure.hidden = false;
  const { height, series: look, ...axes } = (figure.dataset.chart === 'bars' ? bars : columns)(told, figure.clientWidth);
  figure.style.height = height ? height + 'px' : '';
  const { ink, muted, series: colours, font } = palette();
  const chart = echarts.getInstanceByDom(figure) ?? echarts.init(figure, null, { devicePixelRatio: Math.max(2, devicePixelRatio) });
  chart.resize();
  const series = told.series.map(({ name, cells }, at) => ({
    name,
    type: 'bar',
    barGap: '10%',
    barMaxWidth: look.barMaxWidth,
    itemStyle: { ...look.itemStyle, color: colours[at] },
    label: { ...look.label, fontFamily: font, fontSize: 13, color: at ? muted : ink, formatter: ({ dataIndex }) => words(cells[dataIndex]) },
    data: cells.map(cell => number(cell) ?? 0),
  }));
  chart.setOption({ animation: false, ...axes, series }, true);
  chart.getZr().flush();
}
