/** A proxy that refuses everything and remembers who was asked for: what leaves the browser, leaves through here. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Watch = {
  /** `host:port` to give to a browser. */
  address: string
  /** Hosts that were asked for, in order. */
  asked: readonly string[]
  close(): Promise<void>
}

export async function watchNetwork(): Promise<Watch> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(URL.canParse(request.url ?? '') ? new URL(request.url ?? '').hostname : String(request.headers.host))
    response.writeHead(403).end()
  })
  server.on('connect', (request, socket) => {
    asked.push((request.url ?? '').replace(/:\d+$/, ''))
    socket.on('error', () => {})
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
