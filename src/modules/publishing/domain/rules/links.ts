import { type Check, note, type PostRule, plural } from '../checks-shape.ts'

/** Links that nobody can follow, and more of them than the network takes. */
export const links: PostRule = ({ measure, limits, networkName }) => {
  const rule = limits.links
  const [first] = measure.links
  if (!rule || !first) return []
  const found: Check[] = []
  if (!rule.clickable)
    found.push(
      note(
        'links.not-clickable',
        'good-to-know',
        `A link in the text cannot be followed on ${networkName}.`,
        'Say where to find it instead: the link of the profile, or its name to search for.',
        { span: [first[0], first[1]] },
      ),
    )
  const extra = rule.max === undefined ? undefined : measure.links[rule.max]
  if (rule.max !== undefined && extra)
    found.push(
      note(
        'links.too-many',
        'must-fix',
        `${networkName} takes ${plural(rule.max, 'link')} at most, here are ${measure.links.length}.`,
        'Keep the one that matters.',
        { span: [extra[0], extra[1]] },
      ),
    )
  return found
}

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u]

/** Letters of several alphabets in the name of one site look like a site they are not. */
export const mixedLetters: PostRule = ({ text, measure }) => {
  if (measure.links.length === 0) return []
  const points = Array.from(text)
  return measure.links.flatMap(([start, end]): Check[] => {
    const link = points.slice(start, end).join('')
    const host = link.replace(/^[a-z]+:\/\//iu, '').split(/[/?#]/u)[0] ?? ''
    // The ending is a name of its own: “пример.com” is usual.
    const name = host.split('.').slice(0, -1)
    const mixed = name.some((label) => scripts.filter((script) => script.test(label)).length > 1)
    return mixed
      ? [
          note(
            'link.mixed-letters',
            'good-to-know',
            `${host} mixes letters of several alphabets that look alike.`,
            'Type the address anew; people take such links for a trick.',
            { span: [start, end] },
          ),
        ]
      : []
  })
}
