/** What solves a system of linear equations, by Gauss's elimination; the last column is the right side. */
export function solved(table: number[][]): number[] {
  const size = table.length
  const cell = (row: number, column: number) => table[row]?.[column] as number
  for (let pivot = 0; pivot < size; pivot += 1) {
    for (let row = pivot + 1; row < size; row += 1) {
      const times = cell(row, pivot) / cell(pivot, pivot)
      table[row] = (table[row] as number[]).map((value, column) => value - times * cell(pivot, column))
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = cell(row, size)
    for (let column = row + 1; column < size; column += 1) rest -= cell(row, column) * (solution[column] as number)
    solution[row] = rest / cell(row, row)
  }
  return solution
}
