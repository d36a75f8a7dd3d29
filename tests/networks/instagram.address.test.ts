import { describe, expect, test } from 'vitest'
import { addressOf, isoTimeOf, postLink, profileLink } from '../../src/networks/instagram/address.ts'
import instagram from '../../src/networks/instagram/index.ts'

const handleOf = (path: string) => instagram.handleOf(new URL(path, 'https://www.instagram.com'))

describe('addresses', () => {
  test.each([
    ['/odile.kestrel/', 'odile.kestrel'],
    ['/odile.kestrel', 'odile.kestrel'],
    ['/Odile.Kestrel/?hl=fr', 'odile.kestrel'],
    ['/odile.kestrel/reels/', 'odile.kestrel'],
    ['/odile.kestrel/tagged/', 'odile.kestrel'],
    ['/odile.kestrel/followers/', 'odile.kestrel'],
    ['/odile.kestrel/p/DfILO6TgCr_/', 'odile.kestrel'],
    ['/odile.kestrel/reel/DfILO6TgCr_/?img_index=1', 'odile.kestrel'],
    ['/_odile_/', '_odile_'],
    ['/1234/', '1234'],
  ])('%s is of %s', (path, handle) => expect(handleOf(path)).toBe(handle))

  test.each(
    `/ /explore/ /explore/tags/ad/ /reels/ /reels/DfILO6TgCr_/ /direct/inbox/ /accounts/login/ /p/DfILO6TgCr_/ /reel/DfILO6TgCr_/
     /tv/DfILO6TgCr_/ /stories/odile.kestrel/3/ /stories/highlights/1/ /challenge/ /legal/terms/ /web/lite/ /about/us/ /developer/
     /odile.kestrel/something/ /odile%20kestrel/ /od%C3%AFle/ /../ /a-b/ /${'a'.repeat(31)}/`.split(/\s+/),
  )("%s is nobody's", (path) => expect(handleOf(path)).toBeUndefined())

  test('a post with and without its author', () => {
    expect(addressOf('/p/DfILO6TgCr_/')).toEqual({ code: 'DfILO6TgCr_' })
    expect(addressOf('/reel/DfILO6TgCr_/')).toEqual({ code: 'DfILO6TgCr_' })
    expect(addressOf('/odile.kestrel/p/DfILO6TgCr_/')).toEqual({ handle: 'odile.kestrel', code: 'DfILO6TgCr_' })
  })
})

describe('links', () => {
  test("a post, not its comments or likers, not another site's", () => {
    expect(postLink('/p/DfILO6TgCr_/?img_index=2')).toEqual({ code: 'DfILO6TgCr_', isReel: false })
    expect(postLink('https://www.instagram.com/odile.kestrel/reel/DfILO6TgCr_/')).toEqual({
      handle: 'odile.kestrel',
      code: 'DfILO6TgCr_',
      isReel: true,
    })
    for (const other of [
      '/p/DfILO6TgCr_/liked_by/',
      '/p/DfILO6TgCr_/c/180/',
      'https://evil.example/p/DfILO6TgCr_/',
      '//evil.example/p/DfILO6TgCr_/',
      'p/DfILO6TgCr_/',
    ]) {
      expect(postLink(other)).toBeUndefined()
    }
  })

  test("a profile, not a list of it or a page of Instagram's", () => {
    expect(profileLink('/Odile.Kestrel/')).toBe('odile.kestrel')
    for (const other of ['/odile.kestrel/followers/', '/explore/', '/', '#', null])
      expect(profileLink(other)).toBeUndefined()
  })
})

describe('the moment in a code', () => {
  // Codes made from the moments with another program: (ms − 1314220021721) × 2²³ + x in base 64.
  test.each([
    ['DfILO6TgCr_', '2026-10-30T18:00:00.000Z'],
    ['DZCgRKTgNbf', '2026-06-01T10:00:00.000Z'],
    ['DeIBF8TgSzP', '2026-10-05T20:00:00.000Z'],
  ])('%s is of %s', (code, moment) => expect(isoTimeOf(code)).toBe(moment))

  test('a private post has a key after its code', () => {
    expect(isoTimeOf(`DfILO6TgCr_${'x'.repeat(28)}`)).toBe('2026-10-30T18:00:00.000Z')
  })

  test('codes from before 2011 hold none', () => expect(isoTimeOf('BYU5')).toBeUndefined())
})
