import { channelCards } from '#modules/channels/index.ts'
import { checkFacts } from '#modules/facts/index.ts'
import { judgeLinks, type LinkVerdict, urlsIn } from '#modules/link-safety/index.ts'
import { phrasesIn } from '#modules/originality/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { VariantInput } from '../contract.ts'
import type { Check } from '../domain/checks.ts'

export interface Findings {
  readonly checks: readonly Check[]
  /** Confidentiality classes of the company facts it touches. */
  readonly facts: readonly string[]
}

type Text = Pick<VariantInput, 'channelId' | 'text'> & { readonly lang?: string | null | undefined }

/**
 * What other rooms know against a text at this moment: company facts that may not be said so, links that may not be
 * followed, words on the organisation’s list.
 */
export async function findingsOf(ctx: Ctx, texts: readonly Text[]): Promise<Findings[]> {
  // One transaction for all: each question joins it.
  return ctx.read(async () => {
    const found = texts.map((one) => urlsIn(one.text))
    const networks = new Map((await channelCards(ctx)).map((card) => [card.id, card.network]))
    const verdicts = await judgeLinks(ctx, [...new Set(found.flatMap((list) => list.map((one) => one.url)))])
    const findings: Findings[] = []
    for (const [index, { channelId, text, lang = null }] of texts.entries()) {
      const network = networks.get(channelId) ?? 'unknown'
      const touched = await checkFacts(ctx, { text, channelId, network, at: ctx.now(), lang })
      const listed = await phrasesIn(ctx, { text, lang })
      const links = (found[index] ?? []).flatMap(({ url, span }) =>
        linkCheck(verdicts.get(url), [span[0], span[1]]),
      )
      const said = [...touched, ...listed].map(
        ({ rule: id, severity, message, cure, span }): Check => ({ id, severity, message, cure, span }),
      )
      findings.push({ checks: [...said, ...links], facts: [...new Set(touched.map((one) => one.class))] })
    }
    return findings
  })
}

function linkCheck(verdict: LinkVerdict | undefined, span: Check['span']): Check[] {
  if (!verdict || verdict.verdict === 'safe') return []
  const { reason: message, advice: cure } = verdict
  if (verdict.verdict === 'dangerous')
    return [{ id: 'link.dangerous', severity: 'must-fix', message, cure, span }]
  if (verdict.verdict === 'suspicious')
    return [{ id: 'link.suspicious', severity: 'needs-consent', message, cure, span }]
  return cure === null ? [] : [{ id: 'link.unknown', severity: 'good-to-know', message, cure, span }]
}
