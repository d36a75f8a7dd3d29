/** The manifest of either browser: the static half in manifest.json, and what the networks bring. */
import type { ManifestV3Export } from '@crxjs/vite-plugin'
import manifest from '../../manifest.json' with { type: 'json' }
import packageJson from '../../package.json' with { type: 'json' }
import type { NetworkEntry } from '../../src/networks/catalogue.ts'
import { scriptOf } from './content-scripts.ts'

/** The networks whose pages the extension may read from the moment it is installed. */
const AT_INSTALLATION: readonly string[] = ['instagram']

/** The popup that stays beside the page: Chromium's side panel, Firefox's sidebar. */
const PANEL = 'src/ui/panel/index.html'
/** Only what this covers can be asked for; what is asked for is always a single host. */
export const ANY_SITE = 'https://*/*'

/** As it is published. */
export function manifestFor(browser: 'chrome' | 'firefox', networks: readonly NetworkEntry[]): ManifestV3Export {
  const { background, minimum_chrome_version, ...common } = manifest
  const shared = {
    ...common,
    version: packageJson.version,
    content_scripts: networks.filter(({ id }) => AT_INSTALLATION.includes(id)).map(scriptOf),
    // Asked for one by one, when the user wants a network read.
    optional_host_permissions: [
      ANY_SITE,
      ...networks
        .filter(({ id }) => !AT_INSTALLATION.includes(id))
        .flatMap(({ hosts }) => hosts)
        .sort(),
    ],
  }
  if (browser === 'chrome')
    return {
      ...shared,
      background,
      minimum_chrome_version,
      permissions: [...shared.permissions, 'sidePanel'],
      side_panel: { default_path: PANEL },
    } as ManifestV3Export
  return {
    ...shared,
    sidebar_action: {
      default_panel: PANEL,
      default_title: shared.action.default_title,
      default_icon: shared.action.default_icon,
      // Beside the page only where the user wants it.
      open_at_install: false,
    },
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

/** What the worker is built by: without pages and content scripts, each of which is built by itself. */
export function workerOnly(published: ManifestV3Export): ManifestV3Export {
  const { manifest_version, name, version, default_locale, icons, background } = published as typeof manifest
  return { manifest_version, name, version, default_locale, icons, background } as ManifestV3Export
}
