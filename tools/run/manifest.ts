/** The manifest of either browser: the static half in manifest.json, and what the networks bring. */
import type { ManifestV3Export } from '@crxjs/vite-plugin'
import manifest from '../../manifest.json' with { type: 'json' }
import packageJson from '../../package.json' with { type: 'json' }
import type { NetworkEntry } from '../../src/networks/catalogue.ts'

/** The networks whose pages the extension may read from the moment it is installed. */
export const AT_INSTALLATION: readonly string[] = ['instagram']

/** Without the content scripts, which `contentScripts` adds once they are built. */
export function manifestFor(browser: 'chrome' | 'firefox', networks: readonly NetworkEntry[]): ManifestV3Export {
  const { background, minimum_chrome_version, ...common } = manifest
  const shared = {
    ...common,
    version: packageJson.version,
    // Asked for one by one, when the user wants a network read.
    optional_host_permissions: networks
      .filter(({ id }) => !AT_INSTALLATION.includes(id))
      .flatMap(({ hosts }) => hosts)
      .sort(),
  }
  if (browser === 'chrome') return { ...shared, background, minimum_chrome_version } as ManifestV3Export
  return {
    ...shared,
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'bonafide@bonafide.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  } as unknown as ManifestV3Export
}
