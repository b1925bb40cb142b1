import { describe, expect, it } from 'vitest'
import { deviceName } from './device.ts'
import { checkPassword, hashPassword, isOutdated } from './password-hash.ts'
import { judgePassword } from './password-rules.ts'

describe('password rules', () => {
  it.each([
    'birch kettle harbour',
    'Tr0mpetenbaum im Regen',
    'заварка на кухне',
    '雨の日に傘を忘れた猫がいた',
    '8392 0184 7563 91',
    'kein zeichen zwang noetig',
  ])('let pass: %s', (password) =>
    expect(judgePassword(password, ['Ada Lind', 'ada@fjell.example', 'Fjell & Sons'])).toBeNull(),
  )

  it.each([
    ['short 1', 'at least 12'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 'this has 3'],
    ['aaaaaaaaaaaaaa', 'pattern'],
    ['abcabcabcabcab', 'pattern'],
    ['123456789012', 'pattern'],
    ['qwertyuiopas', 'pattern'],
    ['lkjhgfdsapoi', 'pattern'],
    ['password1234', 'words'],
    ['P@ssw0rd2026!', 'words'],
    ['Passwort12345', 'words'],
    ['SommerSommer2026', 'words'],
    ['Fjell&Sons2026!', 'words'],
    ['ada.lind@fjell.example', 'words'],
    ['x'.repeat(150) + 'y'.repeat(90), 'at most'],
  ])('refuse %s: %s', (password, why) => {
    expect(judgePassword(password, ['Ada Lind', 'ada.lind@fjell.example', 'Fjell & Sons'])).toContain(why)
  })
})

describe('password hashes', () => {
  it('hold for the same characters typed in another form', async () => {
    const stored = await hashPassword('cafe\u0301 am See im Mai')
    expect(await checkPassword(stored, 'caf\u00e9 am See im Mai')).toBe(true)
    expect(await checkPassword(stored, 'cafe am See im Mai')).toBe(false)
    expect(await checkPassword(null, 'anything')).toBe(false)
  })

  it('are renewed when the parameters change', async () => {
    expect(isOutdated(await hashPassword('birch kettle harbour'))).toBe(false)
    expect(isOutdated('$argon2id$v=19$m=4096,t=3,p=1$c2FsdA$aGFzaA')).toBe(true)
  })
})

describe('devices', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['', 'Unknown device'],
    ['<script>alert(1)</script>', 'Unknown device'],
  ])('%s', (agent, name) => expect(deviceName(agent)).toBe(name))
})
