/** Who is looked at. An initial stands for the face: no picture is ever fetched. */
import type { ComponentChildren } from 'preact'
import type { Profile } from '../../core/profile/profile.ts'
import { readableName } from '../../core/profile/readable.ts'
import { writeInFull } from '../../i18n/index.ts'
import { countPhrases, networkName } from '../../i18n/phrases.ts'
import { useLanguage } from '../parts/language.tsx'
import { PageText } from '../parts/page-text.tsx'

export function AccountHeader({ profile }: { profile: Profile }) {
  const { say } = useLanguage()
  const { handle, platform, verified } = profile
  const name = readableName(profile.name)
  return (
    <Header initial={handle}>
      <div class="who">
        <h1>
          @<PageText text={handle} />
        </h1>
        {verified && <VerifiedMark label={say('account.verified')} />}
        {name && <PageText text={name} class="name quiet" />}
        <span class="network quiet">{networkName(platform)}</span>
      </div>
      <Counts profile={profile} />
    </Header>
  )
}

/** While nothing but the address is known. */
export function HandleHeader({ handle, platform }: { handle: string; platform: string }) {
  return (
    <Header initial={handle}>
      <div class="who">
        <h1>
          @<PageText text={handle} />
        </h1>
        <span class="network quiet">{networkName(platform)}</span>
      </div>
      <p class="bone" />
    </Header>
  )
}

export function ProductHeader() {
  return (
    <Header initial="B">
      <div class="who">
        <h1>Bonafide</h1>
      </div>
    </Header>
  )
}

function Header({ initial, children }: { initial: string; children: ComponentChildren }) {
  const [letter = ''] = initial.match(/[\p{L}\p{N}]\p{M}*/u) ?? []
  return (
    <header class="account">
      <span class="initial" aria-hidden="true">
        {letter.toUpperCase()}
      </span>
      <div class="account-lines">{children}</div>
    </header>
  )
}

function Counts({ profile }: { profile: Profile }) {
  const { language } = useLanguage()
  return (
    <p class="counts quiet">
      {countPhrases(profile, language).map(({ name, text }, index) => {
        const count = profile[name]
        return (
          <span key={name}>
            {index > 0 && ' · '}
            <span title={count && writeInFull(count, language)}>{text}</span>
          </span>
        )
      })}
    </p>
  )
}

function VerifiedMark({ label }: { label: string }) {
  return (
    <svg class="verified" role="img" aria-label={label} width="14" height="14" viewBox="0 0 14 14">
      <title>{label}</title>
      <circle cx="7" cy="7" r="6.5" />
      <path d="M4 7.2 6.2 9.4 10.2 5" />
    </svg>
  )
}
