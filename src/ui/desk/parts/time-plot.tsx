/** A figure over time: a line, and a band for what rounding or chance leaves open. The table beside it says the same. */
import { useEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'

/** `at`: ms since 1970, ascending. */
export type TimePoint = { at: number; value: number; low: number; high: number }

type Props = {
  points: readonly TimePoint[]
  /** Read out in place of the picture. */
  label: string
  write(value: number): string
  writeDay(at: number): string
  /** Both ends of the scale; absent: what is drawn. */
  range?: readonly [number, number]
}

const HEIGHT = 150
const AXIS_WIDTH = 64
const AXIS_HEIGHT = 30
/** Half the last day's name lies beyond the last point. */
const BESIDE = 30

export function TimePlot({ points, label, write, writeDay, range }: Props) {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = holder.current
    if (!element || !canDraw()) return undefined
    let plot = draw(element, points, { write, writeDay, range })
    const redraw = () => {
      plot.destroy()
      plot = draw(element, points, { write, writeDay, range })
    }
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', redraw)
    const resizing = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) plot.setSize({ width: entry.contentRect.width, height: HEIGHT })
    })
    resizing.observe(element)
    return () => {
      resizing.disconnect()
      scheme.removeEventListener('change', redraw)
      plot.destroy()
    }
  }, [points])
  return <div class="time-plot" role="img" aria-label={label} ref={holder} />
}

/** Where there is no canvas the table stands alone. */
function canDraw(): boolean {
  return typeof ResizeObserver === 'function' && typeof Path2D === 'function'
}

/** Both ends of a scale and its middle: round numbers in between can leave a small plot with one name or none. */
function ends(_: uPlot, __: number, from: number, to: number): number[] {
  return [from, (from + to) / 2, to]
}

/** Without a name that says the same as the one before. */
function named(names: readonly string[]): string[] {
  return names.map((name, index) => (name === names[index - 1] ? '' : name))
}

type How = Pick<Props, 'write' | 'writeDay'> & { range: Props['range'] | undefined }

function draw(element: HTMLElement, points: readonly TimePoint[], { write, writeDay, range }: How): uPlot {
  const colour = (name: string) => getComputedStyle(element).getPropertyValue(name).trim()
  const axis = { stroke: colour('--quiet'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false } }
  const edge = { stroke: 'transparent', width: 0, points: { show: false } }
  return new uPlot(
    {
      width: element.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false },
      padding: [10, BESIDE, 0, 0],
      scales: { x: { time: true }, y: range ? { range: [...range] } : {} },
      axes: [
        {
          ...axis,
          size: AXIS_HEIGHT,
          splits: ends,
          values: (_, ticks) => named(ticks.map((at) => writeDay(at * 1_000))),
        },
        { ...axis, size: AXIS_WIDTH, splits: ends, values: (_, ticks) => named(ticks.map(write)) },
      ],
      series: [
        {},
        edge,
        edge,
        {
          stroke: colour('--accent'),
          width: 2,
          points: { show: points.length < 40, size: 5, fill: colour('--accent') },
        },
      ],
      bands: [{ series: [2, 1], fill: colour('--normal') }],
    },
    [
      points.map(({ at }) => at / 1_000),
      points.map(({ low }) => low),
      points.map(({ high }) => high),
      points.map(({ value }) => value),
    ],
    element,
  )
}
