import { describe, expect, it } from 'vitest'
import { formatDay } from '#web/i18n.ts'
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
      '../../planning/{domain,queries}/**/*.ts',
      '../../results/domain/figures.ts',
      '../../campaigns/queries/sources.ts',
      '!**/*.test.ts',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
)
  .join('\n')
  .replaceAll(/\$\{(SMALL|least)\}/g, '20')

/** Where metrics say why they are not known: their own files, and what they are counted from elsewhere in their rooms. */
const metrics = Object.values(
  import.meta.glob<string>(
    [
      '../../*/metrics*.ts',
      '../../planning/domain/{budget,time}/{cost,variance,sums}.ts',
      '../../planning/queries/cost.ts',
      '../../results/domain/figures.ts',
      '../../inbox/queries/figures/{figures,by}.ts',
      '!**/*.test.ts',
    ],
    { query: '?raw', import: 'default', eager: true },
  ),
).join('\n')

/** What stands in those files for who asks wrongly, or on a screen of that room alone: no figure says it. */
const asked = ['The last day is before the first.', 'Choose what counts as an outcome.']

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

  it('are all known: every sentence that a metric says is listed', () => {
    // Reasons, notes and breaks are whole sentences; a word alone is a key.
    const spoken = [...metrics.matchAll(/'([A-Z][^'\n]* [^'\n]*\.)'/g)].map((found) => found[1] ?? '')
    expect(spoken.length).toBeGreaterThan(150)
    const known = new Set([...listed, ...asked])
    expect(spoken.filter((sentence) => !known.has(sentence))).toEqual([])
  })

  it('with a day or a currency in them are put together in the language of who reads', () => {
    expect(said('Not collected on 2026-03-02.')).toBe(`Not collected on ${formatDay('2026-03-02')}.`)
    expect(said('There is no rate from EUR to NOK in the 31 days up to 2026-03-10.')).toBe(
      `There is no rate from EUR to NOK in the 31 days up to ${formatDay('2026-03-10')}.`,
    )
  })

  it('are never read as message syntax when they are not known', () => {
    expect(said('Mastodon said {"error": "gone"')).toBe('Mastodon said {"error": "gone"')
  })
})
