/** A page, a paper, a data set: where a number comes from. `url` only where a person can open it. */
export type Source = {
  id: string
  title: string
  year: number
  population: string
  url?: string
}
