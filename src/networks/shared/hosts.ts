/** Whether a match pattern such as `https://www.instagram.com/*` or `https://*.linkedin.com/*` covers an address. */
export function covers(pattern: string, url: URL): boolean {
  const [scheme, host] = pattern.split(/:\/\/|\/\*/)
  if (url.protocol !== `${scheme}:` || !host) return false
  return host.startsWith('*.')
    ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
    : url.hostname === host
}
