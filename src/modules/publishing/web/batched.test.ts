import { expect, it } from 'vitest'
import { batched } from './batched.ts'

it('asks once for what is wanted in the same moment, in parts of the most that fit', async () => {
  const asked: string[][] = []
  const lengthOf = batched(async (keys: string[]) => {
    asked.push(keys)
    return new Map(keys.filter((key) => key !== 'gone').map((key) => [key, key.length]))
  }, 2)
  expect(await Promise.all(['a', 'bb', 'a', 'gone'].map(lengthOf))).toEqual([1, 2, 1, undefined])
  expect(await lengthOf('ccc')).toBe(3)
  expect(asked).toEqual([['a', 'bb'], ['gone'], ['ccc']])
})

it('fails for those who asked, and goes on for the next', async () => {
  let broken = true
  const one = batched(async (keys: string[]) => {
    if (broken) throw new Error('no line')
    return new Map(keys.map((key) => [key, key]))
  }, 9)
  await expect(Promise.all([one('a'), one('b')])).rejects.toThrow('no line')
  broken = false
  expect(await one('a')).toBe('a')
})
