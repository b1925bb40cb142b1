import { describe, expect, it } from 'vitest'
import { SendKey } from './send-key.ts'

const press = (text: string) => ({ text, media: [], close: false })

describe('one press of send', () => {
  it('keeps its id until the server has answered', () => {
    const ids = ['1', '2', '3']
    const key = new SendKey(() => ids.shift() ?? '')
    expect(key.idFor(press('Hello'))).toBe('1')
    expect(key.idFor({ ...press('Hello '), close: true })).toBe('1')
    expect(key.idFor(press('Hello you'))).toBe('2')
    key.settled()
    expect(key.idFor(press('Hello you'))).toBe('3')
  })
})
