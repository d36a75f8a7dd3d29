/** The nearest heights that only rise (`direction` 1) or only fall (-1): neighbours that do not are given their mean. */
export function monotone(steps: readonly { height: number; weight: number }[], direction: 1 | -1): number[] {
  const blocks: { height: number; weight: number; count: number }[] = []
  for (const { height, weight } of steps) {
    let block = { height, weight, count: 1 }
    for (let last = blocks.at(-1); last && direction * (last.height - block.height) > 0; last = blocks.at(-1)) {
      blocks.pop()
      const sum = last.weight + block.weight
      block = {
        height: (last.height * last.weight + block.height * block.weight) / sum,
        weight: sum,
        count: last.count + block.count,
      }
    }
    blocks.push(block)
  }
  return blocks.flatMap(({ height, count }) => new Array<number>(count).fill(height))
}
