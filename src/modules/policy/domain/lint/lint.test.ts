import { describe, expect, it } from 'vitest'
import { gather, sectionIds } from '../sections.ts'
import { starterText } from '../starter/starter.ts'
import { chillingIn } from './chilling.ts'
import type { Finding } from './finding.ts'
import { type Draft, judge, lint } from './lint.ts'

const starter = (languages: readonly string[]) =>
  gather(
    languages.flatMap((lang) =>
      Object.entries(starterText(lang, 'Fjell & Sons', 'social@fjell.example')).map(([section, body]) => ({
        section: section as (typeof sectionIds)[number],
        lang,
        body: body ?? '',
      })),
    ),
    languages,
  )

const whole: Draft = {
  kind: 'company',
  languages: ['en', 'de'],
  text: starter(['en', 'de']),
  owner: 'here',
  ownerName: 'Ida Holm',
  reviewOn: '2026-12-01',
  today: '2026-03-11',
}
const rules = (findings: readonly Finding[]) => findings.map((finding) => finding.rule)
const chills = (text: string, lang = 'en') => rules(chillingIn('respect', lang, text))

describe('chilling wording', () => {
  it.each([
    ['Employees must not disparage the company.', 'chill.criticism'],
    ['Never post negative comments about us.', 'chill.criticism'],
    ['Do not criticise managers or the\ncompany in public.', 'chill.criticism'],
    ['Posts that could harm the reputation of the company are prohibited.', 'chill.criticism'],
    ['Do not discuss salaries online.', 'chill.conditions'],
    ['Your pay is confidential and may not be shared.', 'chill.conditions'],
    ['Complaints about working conditions are not permitted on social media.', 'chill.conditions'],
    ['Confidential information must not be shared.', 'chill.vague-secrets'],
    ['Never post anything about work.', 'chill.vague-secrets'],
    ['You may not name your employer in your profile.', 'chill.identify'],
    ['You must always identify your employer online.', 'chill.identify'],
    ['Obtain permission before you mention the company.', 'chill.identify'],
    ['You need approval before posting anything about your job.', 'chill.permission'],
    ['Do not speak to journalists.', 'chill.press'],
    ['Contact with the media requires prior approval.', 'chill.press'],
    ['Employees may not contact the union about this.', 'chill.union'],
    ['Without permission nobody talks to regulators; ask for approval first.', 'chill.union'],
    ['Do not discuss work with your colleagues on social media.', 'chill.colleagues'],
    ['Your posts must be positive.', 'chill.civility'],
    ['Inappropriate posts are forbidden.', 'chill.civility'],
    ['Do not use the logo.', 'chill.images'],
    ['We monitor your private accounts.', 'chill.private-life'],
    ['On request, hand over the password of your personal accounts.', 'chill.private-life'],
    ['You are free to post, but do not criticise us.', 'chill.criticism'],
    ['Employees have no right to complain about us in public.', 'chill.criticism'],
    ['Discussing wages online leads to dismissal.', 'chill.conditions'],
    ['Whoever talks about overtime will be terminated.', 'chill.conditions'],
    ['Do not:\n\n- share ideas of customers\n- criticise the company\n- speak to the press', 'chill.press'],
  ])('%s', (text, rule) => {
    expect(chills(text)).toContain(rule)
  })

  it.each([
    ['Du hast kein Recht, über Löhne zu sprechen.', 'chill.conditions'],
    ['Wer über Überstunden schreibt, muss mit der Kündigung rechnen.', 'chill.conditions'],
    ['Kritisiere das Unternehmen nicht öffentlich.', 'chill.criticism'],
    ['Negative Kommentare über uns sind verboten.', 'chill.criticism'],
    ['Beiträge, die dem Ruf der Firma schaden, sind untersagt.', 'chill.criticism'],
    ['Über Gehälter darf nicht gesprochen werden.', 'chill.conditions'],
    ['Interne Informationen dürfen nicht geteilt werden.', 'chill.vague-secrets'],
    ['Der Arbeitgeber darf im Profil nicht genannt werden.', 'chill.identify'],
    ['Beiträge über das Unternehmen brauchen eine vorherige Freigabe.', 'chill.permission'],
    ['Niemand spricht mit Journalisten.', 'chill.press'],
    ['Kontakt zu Behörden ist ohne Genehmigung untersagt.', 'chill.union'],
    ['Deine Beiträge müssen immer positiv sein.', 'chill.civility'],
    ['Unangemessene Beiträge sind verboten.', 'chill.civility'],
    ['Wir überwachen auch private Profile.', 'chill.private-life'],
  ])('%s', (text, rule) => {
    expect(chills(text, 'de')).toContain(rule)
  })

  it.each([
    'Only spokespersons speak to the press on our behalf; do not answer journalists in our name.',
    'Do not share trade secrets, unreleased products or customers’ data.',
    'Confidential information, such as unpublished results, must not be shared.',
    'You do not need permission to name your employer.',
    'Nothing in this policy limits your right to talk about pay with colleagues.',
    'When you recommend our products, you must disclose in the post that you work for us and name your employer.',
    'We do not monitor private accounts.',
    'Do not publish photos of customers without their consent.',
    'Threats and harassment are not tolerated.',
    'Pay attention to links and never share a password.',
    'Do not write negative reviews of competitors under a false name.',
    'Do not post on our social media channels without a mandate.',
  ])('leaves alone: %s', (text) => {
    expect(chills(text)).toEqual([])
  })

  it('points at the words, counted in code points', () => {
    const text = '👩‍👩‍👧 Guten Tag. Do not criticise us.'
    const [finding] = chillingIn('respect', 'en', text)
    expect(finding?.quote).toBe('criticise')
    const [from, to] = finding?.span ?? [0, 0]
    expect([...text].slice(from, to).join('')).toBe('criticise')
  })

  it('says nothing about languages it does not know', () => {
    expect(chillingIn('respect', 'fr', 'Ne critiquez jamais la société.')).toEqual([])
  })
})

describe('the starter text', () => {
  it('has every section in both languages and passes its own linter', () => {
    for (const section of sectionIds)
      expect(Object.keys(whole.text[section] ?? {}), section).toEqual(['en', 'de'])
    expect(lint(whole)).toEqual([])
    expect(judge(lint(whole), null)).toBe('publish')
  })
})

describe('what a policy must have', () => {
  const without = (section: (typeof sectionIds)[number]) => {
    const { [section]: _, ...text } = whole.text
    return { ...whole, text }
  }
  const having = (section: (typeof sectionIds)[number], en: string) => ({
    ...whole,
    languages: ['en'],
    text: { ...starter(['en']), [section]: { en } },
  })

  it.each([
    ['an owner', { ...whole, owner: 'none' as const }, 'owner.missing', 'stop'],
    ['an owner who is here', { ...whole, owner: 'gone' as const }, 'owner.gone', 'stop'],
    ['an owner who stays', { ...whole, owner: 'leaving' as const }, 'owner.leaving', 'advice'],
    ['a review date', { ...whole, reviewOn: null }, 'review.missing', 'stop'],
    ['a review date to come', { ...whole, reviewOn: '2026-03-11' }, 'review.past', 'stop'],
    ['a review date within reach', { ...whole, reviewOn: '2029-01-01' }, 'review.far', 'advice'],
    ['a savings clause', without('rights'), 'rights.missing', 'reason'],
    [
      'a whole savings clause',
      having('rights', 'Your rights are important to us.'),
      'rights.missing',
      'reason',
    ],
    [
      'disclosure in the post',
      having('disclosure', 'Put #ee into your bio.'),
      'disclosure.bio-only',
      'reason',
    ],
    [
      'somebody to turn to',
      having('escalation', 'Tell somebody at once.'),
      'escalation.no-contact',
      'reason',
    ],
    ['its core sections', without('scope'), 'section.missing', 'reason'],
    ['the other sections, as advice', without('triage'), 'section.missing', 'advice'],
    [
      'both languages',
      { ...whole, text: { ...whole.text, scope: { en: 'All.' } } },
      'language.missing',
      'reason',
    ],
    ['a text', { ...whole, text: {} }, 'text.empty', 'stop'],
    ['short sentences', having('purpose', `${'word '.repeat(40)}.`), 'read.long-sentence', 'advice'],
    ['reasons', having('security', 'Never share a password.'), 'read.never-without-reason', 'advice'],
  ])('%s', (_, draft, rule, severity) => {
    expect(lint(draft as Draft)).toContainEqual(expect.objectContaining({ rule, severity }))
  })

  it('never with a reason is fine', () => {
    const draft = having('security', 'Never share a password, because nobody can take it back.')
    expect(rules(lint(draft))).not.toContain('read.never-without-reason')
  })

  it('a supplement is short, and may only tighten', () => {
    const supplement = { ...whole, kind: 'supplement' as const, languages: ['en'] }
    expect(lint({ ...supplement, text: { triage: { en: 'The desk answers within an hour.' } } })).toEqual([])
    const loose = { ...supplement, text: { scope: { en: 'The company policy does not apply to sales.' } } }
    expect(lint(loose)).toContainEqual(
      expect.objectContaining({ rule: 'supplement.loosens', severity: 'stop' }),
    )
  })

  it('a reason lets chilling wording through, and nothing lets a missing owner through', () => {
    const chilled = lint(having('respect', 'Do not criticise the company.'))
    expect(judge(chilled, null)).toBe('explain')
    expect(judge(chilled, 'too short'.slice(0, 5))).toBe('explain')
    expect(judge(chilled, 'Counsel read it and keeps it.')).toBe('publish')
    expect(judge(lint({ ...whole, owner: 'none' }), 'Counsel read it and keeps it.')).toBe('mend')
  })
})
