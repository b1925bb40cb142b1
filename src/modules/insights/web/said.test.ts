import { describe, expect, it } from 'vitest'
import { said } from './said.ts'

const list = Object.values(
  import.meta.glob<string>('./said.ts', { query: '?raw', import: 'default', eager: true }),
).join('')
const server = Object.values(
  import.meta.glob<string>(
    [
      '../{queries,domain,engine,commands,contract}/*.ts',
      '../../*/metrics*.ts',
      '../../inbox/{queries,domain,contract}/**/*.ts',
      '../../inbox/*.ts',
      '!**/*.test.ts',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
)
  .join('\n')
  .replaceAll(/\$\{(SMALL|least)\}/g, '20')

describe('sentences of the server', () => {
  const listed = [...list.matchAll(/^ {2}'(.+)',$/gm)].map((found) => found[1] ?? '')

  it.each(listed)('“%s” is still said by the server, word for word', (sentence) => {
    expect(server).toContain(sentence)
  })

  it('are all known: every definition of a metric is listed', () => {
    const definitions = [...server.matchAll(/definition:\s+'(.+)'/g)].map((found) => found[1] ?? '')
    expect(definitions.length).toBeGreaterThan(2)
    for (const definition of definitions) expect(listed).toContain(definition)
  })

  it('are never read as message syntax when they are not known', () => {
    expect(said('Mastodon said {"error": "gone"')).toBe('Mastodon said {"error": "gone"')
  })
})
