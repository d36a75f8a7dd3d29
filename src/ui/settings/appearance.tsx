/** Language, theme, and whether single keys do anything. */
import { THEMES } from '../../core/choices.ts'
import { LANGUAGES, type Language } from '../../core/judgement/signal.ts'
import type { Settings } from '../../core/settings.ts'
import { settingsWords } from '../../i18n/settings.ts'
import { useWords } from '../parts/language.tsx'
import { Choices } from './choices.tsx'

/** Languages are named in themselves. */
const NAMES: Record<Language, string> = { en: 'English', fr: 'Français' }

type Props = { settings: Settings; save(settings: Settings): void }

export function AppearanceSection({ settings, save }: Props) {
  const { say } = useWords(settingsWords)
  const languages = LANGUAGES.map((one) => ({ value: one, label: NAMES[one], lang: one }))
  const themes = THEMES.map((one) => ({ value: one, label: say(`theme.${one}`) }))
  return (
    <section data-part="appearance">
      <Choices
        name="language"
        title={say('language')}
        chosen={settings.language}
        options={[{ value: undefined, label: say('language.browser') }, ...languages]}
        choose={(chosen) => save(withOr(settings, 'language', chosen))}
      />
      <Choices
        name="theme"
        title={say('theme')}
        chosen={settings.theme}
        options={[{ value: undefined, label: say('theme.system') }, ...themes]}
        choose={(chosen) => save(withOr(settings, 'theme', chosen))}
      />
      <Choices
        name="shortcuts"
        title={say('shortcuts')}
        chosen={settings.shortcuts}
        options={[
          { value: undefined, label: say('shortcuts.on') },
          { value: 'off', label: say('shortcuts.off') },
        ]}
        choose={(chosen) => save(withOr(settings, 'shortcuts', chosen))}
      />
    </section>
  )
}

/** The settings with one of them changed, or left to the browser. */
function withOr<Key extends keyof Settings>(settings: Settings, key: Key, value: Settings[Key]): Settings {
  const { [key]: _, ...others } = settings
  return value === undefined ? (others as Settings) : { ...settings, [key]: value }
}
