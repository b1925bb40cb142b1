import type { SectionId } from '../sections.ts'
import { german } from './chilling-de.ts'
import { english } from './chilling-en.ts'
import { chilling, type Tongue, type Trigger } from './chilling-rules.ts'
import { type Clause, clausesIn } from './clauses.ts'
import { type Finding, inText } from './finding.ts'

const tongues: Readonly<Record<string, Tongue>> = { en: english, de: german }

/** Wording of one section that could keep employees from protected talk. One finding a rule and clause. */
export function chillingIn(section: SectionId, lang: string, text: string): Finding[] {
  const tongue = tongues[lang]
  if (!tongue) return []
  return clausesIn(text, lang, (sentence) => bans(tongue, sentence)).flatMap((clause) => {
    if (tongue.harmless.test(clause.text)) return []
    const hits = tongue.triggers.flatMap((trigger) => {
      const match = fires(tongue, trigger, clause)
      if (!match) return []
      const from = clause.from + match.index
      return [inText(chilling[trigger.rule], { section, lang, text }, from, from + match[0].length)]
    })
    return hits.filter((hit, i) => hits.findIndex((other) => other.rule === hit.rule) === i)
  })
}

const bans = (tongue: Tongue, text: string): boolean => tongue.bans.test(text) && !tongue.harmless.test(text)

function fires(tongue: Tongue, trigger: Trigger, clause: Clause): RegExpExecArray | null {
  const forbidden = clause.underBan || tongue.bans.test(clause.text)
  const asked = tongue.permission.test(clause.text)
  const applies = {
    ban: forbidden,
    permission: asked,
    either: forbidden || asked,
    any: true,
  }[trigger.when]
  if (!applies || trigger.unless?.test(clause.text)) return null
  return trigger.words.exec(clause.text)
}
