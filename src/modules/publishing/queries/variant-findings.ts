import { machineFinding } from '#modules/originality/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Check, inPart } from '../domain/checks.ts'
import { type Checked, type Piece, piecesOf, saidOf } from '../domain/pieces.ts'
import { type Findings, findingsOf } from './findings.ts'
import { type CheckAbout, saidBefore } from './said-before.ts'

/**
 * What other rooms know against each variant, in the order given: every piece of it is asked about, and each verdict says
 * which one it is about. What counts only while somebody writes (said before, written by a machine) is here too.
 */
export async function variantFindings(
  ctx: Ctx,
  variants: readonly Checked[],
  about: CheckAbout,
): Promise<Findings[]> {
  const pieces = variants.map(piecesOf)
  const asked = variants.flatMap(({ channelId, lang }, at) =>
    (pieces[at] ?? []).map(({ text }) => ({ channelId, text, lang })),
  )
  const found = await findingsOf(ctx, asked)
  const before = about.kind === 'post' ? await saidBefore(ctx, variants, about) : []
  const machine = new Map<string, Check[]>()
  let next = 0
  return variants.map((variant, at) => {
    const own = (pieces[at] ?? []).map((piece) => {
      const one = found[next] ?? { checks: [], facts: [] }
      next += 1
      return { checks: one.checks.map((check) => placed(check, piece)), facts: one.facts }
    })
    const said = saidOf(variant)
    const written = machine.get(said) ?? machineCheck(variant, said)
    machine.set(said, written)
    return {
      checks: [...own.flatMap((one) => one.checks), ...(before[at] ?? []), ...written],
      facts: [...new Set(own.flatMap((one) => one.facts))],
    }
  })
}

function placed(check: Check, { part, place }: Piece): Check {
  const spanned = place === null || place === 'title' || place === 'first-comment'
  return inPart(place === null ? check : { ...check, place, span: spanned ? check.span : null }, part)
}

/** A thread is read as one text; only in a text by itself the place can be shown. */
function machineCheck({ thread = [] }: Checked, said: string): Check[] {
  const found = machineFinding(said)
  if (!found) return []
  const { rule: id, severity, message, cure, span } = found
  return [{ id, severity, message, cure, span: thread.length > 0 ? null : span }]
}
