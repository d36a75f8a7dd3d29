/** Whether the user paused the queue, for the desk and the popup alike. It outlives the browser, as the queue does. */
const KEY = 'screening-paused'

export function isScreeningPaused(): boolean {
  return localStorage.getItem(KEY) !== null
}

export function pauseScreening(isPaused: boolean): void {
  if (isPaused) localStorage.setItem(KEY, 'yes')
  else localStorage.removeItem(KEY)
}
