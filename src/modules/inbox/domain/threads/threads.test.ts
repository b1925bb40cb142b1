import { describe, expect, it } from 'vitest'
import { asideOf, putBack } from './kept.ts'
import { matterOf, sameMatter } from './matter.ts'

describe('the same matter', () => {
  const table: [string, string, string | null][] = [
    ['Where is order RX-20417?', '@fjell any news on rx-20417', '“rx-20417” in both'],
    [
      'See https://fjell.example/p/rondane?utm=x',
      'again https://fjell.example/p/rondane/',
      'the same address in both',
    ],
    ['See https://fjell.example', 'again https://fjell.example', null],
    [
      'The zipper of my Rondane backpack broke on the glacier',
      'Rondane backpack: zipper still broken, glacier trip cancelled',
      '“rondane”, “backpack”, “zipper” in both',
    ],
    ['Where is my Rondane 55? I leave on Saturday.', 'Do you have an apprenticeship in Bergen?', null],
    ['Order 204177 Rondane zipper broke glacier', 'Order 204178 Rondane zipper broke glacier', null],
    ['Hello, one question please', 'Hello, another question please', null],
  ]
  it.each(table)('%s — %s', (before, said, because) => {
    expect(sameMatter(matterOf(said), matterOf(before))?.because ?? null).toBe(because)
  })
})

describe('what is put back', () => {
  it('is what nobody touched since; what was changed stays', () => {
    const before = { owner: null, state: 'open', desk: 'a' }
    const after = { owner: 'sofia', state: 'open', desk: 'a' }
    expect(putBack(before, after, { ...after, desk: 'b' })).toEqual({ owner: null, state: 'open', desk: 'b' })
    expect(putBack(before, after, { ...after, owner: 'jonas' }).owner).toBe('jonas')
    expect(putBack(before, after, { ...after, new: 1 }).new).toBe(1)
  })

  it('lets the earlier clock go on, for answers and the whole matter apart', () => {
    const clock = (id: string, kind: string, at: number) => ({ id, kind, startedAt: new Date(at) })
    const aside = asideOf([
      clock('a', 'next', 5),
      clock('b', 'first', 3),
      clock('r', 'resolution', 9),
      clock('s', 'resolution', 8),
    ])
    expect(aside.map(({ id }) => id)).toEqual(['a', 'r'])
    expect(asideOf([clock('a', 'next', 5)])).toEqual([])
  })
})
