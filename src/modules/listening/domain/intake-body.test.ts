import { describe, expect, it } from 'vitest'
import { storableBody } from './intake-body.ts'

const stored = (body: unknown) => {
  const result = storableBody(body)
  return 'json' in result ? (JSON.parse(result.json) as unknown) : result
}

describe('storableBody', () => {
  it('keeps an ordinary body exactly as it came', () => {
    const body = { id: 1, text: 'hei "du" \\ \n', list: [null, true, 1.5], escaped: '\\u0000' }
    expect(stored(body)).toEqual(body)
  })

  it('cuts out only what PostgreSQL refuses, in values and names, at any depth', () => {
    const body = { 'na\0me': [{ text: 'a\0b', half: 'x\ud800' }], fine: '😀' }
    expect(stored(body)).toEqual({ name: [{ text: 'ab', half: 'x\ufffd' }], fine: '😀' })
  })

  it('says why a body cannot be written', () => {
    const loop: Record<string, unknown> = {}
    loop.self = loop
    expect(storableBody(loop)).toMatchObject({
      problem: expect.stringContaining('cannot be written as JSON'),
    })
    expect(storableBody(12n)).toHaveProperty('problem')
  })

  it('survives a body nested deeper than the stack', () => {
    const deep = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000)) as unknown
    expect(storableBody(deep)).toHaveProperty('problem')
  })

  it('takes nothing for null', () => {
    expect(storableBody(undefined)).toEqual({ json: 'null' })
  })
})
