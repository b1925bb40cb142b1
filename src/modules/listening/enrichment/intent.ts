import { type Fact, SURE } from './fact.ts'
import { type Phrases, phrases, spoken, weightOf } from './words.ts'

/** What somebody wants from the house. */
export type Intent =
  | 'complaint'
  | 'question'
  | 'praise'
  | 'buying'
  | 'idea'
  | 'press'
  | 'job'
  | 'investor'
  | 'legal'
  | 'unsure'

/** The kind of department whose matter it is; null where nobody can say. */
export type DepartmentKind = 'service' | 'sales' | 'marketing' | 'product' | 'pr' | 'hr' | 'ir' | 'legal'

const departments: Readonly<Record<Exclude<Intent, 'unsure'>, DepartmentKind>> = {
  complaint: 'service',
  question: 'service',
  praise: 'marketing',
  buying: 'sales',
  idea: 'product',
  press: 'pr',
  job: 'hr',
  investor: 'ir',
  legal: 'legal',
}

/** Changes when the words below change. */
export const intentVersion = 'intent-rules-1'

const rules: Readonly<Record<Exclude<Intent, 'unsure'>, readonly Phrases[]>> = {
  complaint: [
    phrases(
      2,
      `doesn't work, does not work, not working, stopped working, broken, broke after, faulty, defective, never arrived,
      hasn't arrived, still waiting, still no, no reply, no response, nobody answers, refund, money back, charged twice,
      overcharged, worst, terrible, unacceptable, disappointed, complain*, rip off, let down, wrong size, wrong item,
      funktioniert nicht, geht nicht, kaputt, defekt, nicht angekommen, immer noch nicht, keine antwort, rückerstattung,
      geld zurück, reklamation, reklamier*, beschwer*, enttäusch*, unverschämt, mangelhaft, doppelt abgebucht`,
    ),
    phrases(
      1,
      'problem, issue, error, delayed, late, missing, crash*, help, ärger, fehler, fehlt, verspät*, probleme, hilfe',
    ),
  ],
  question: [
    phrases(
      1.5,
      `how do i, how can i, how long, where can i find, where is my, when will, can you help, could you, is it possible,
      do you have, do you ship, what is the, opening hours, does anyone know, wie kann ich, wie lange, wo finde ich,
      wo ist mein*, wann kommt, könnt ihr, können sie, habt ihr, gibt es, ist es möglich, öffnungszeiten, weiß jemand`,
    ),
    phrases(0.7, 'how, what, when, where, why, which, wie, was, wann, wo, warum, welche*, wer'),
  ],
  praise: [
    phrases(
      2,
      `thank you, thanks, well done, great service, great job, love it, love my, love your, loving, best ever, amazing,
      awesome, fantastic, excellent, highly recommend, recommend, impressed, kudos, shout out, shoutout, danke,
      vielen dank, super service, toller service, bin begeistert, großartig, klasse, empfehle*, weiter so, sehr zufrieden,
      perfekt, hervorragend`,
    ),
  ],
  buying: [
    phrases(
      2.2,
      `want to buy, where can i buy, where to buy, looking to buy, in stock, out of stock, back in stock, how much is,
      how much does, price of, a quote, bulk order, discount code, demo, pricing, which one should i, thinking of buying,
      recommendations for, can anyone recommend, möchte kaufen, wo kann ich, kaufen, bestellen, auf lager, lieferbar,
      wieder da, was kostet, preis, angebot für, rabattcode, großbestellung, kann jemand empfehlen`,
    ),
  ],
  idea: [
    phrases(
      2.2,
      `feature request, would be great if, would be nice if, wish you, wish it had, please add, you should make,
      you should add, suggestion, it needs, why don't you make, would love to see, wäre toll wenn, wäre schön wenn,
      wünsche mir, wünschte, bitte macht, vorschlag, verbesserungsvorschlag, könntet ihr nicht, fehlt mir`,
    ),
  ],
  press: [
    phrases(
      3,
      `journalist, reporter, press enquiry, press inquiry, press office, media enquiry, media inquiry, comment on,
      for an article, writing an article, writing a story, on the record, deadline is, interview with your, spokesperson,
      press release, presseanfrage, pressestelle, journalistin, redaktion, für einen artikel, stellungnahme,
      pressesprecher*, pressemitteilung`,
    ),
  ],
  job: [
    phrases(
      2.5,
      `are you hiring, we're hiring, job opening, vacancy, vacancies, internship, apprenticeship, my application,
      applied for, job interview, recruiter, careers page, work for you, work at your, cv, resume, stellenangebot,
      stellenanzeige, bewerbung, beworben, praktikum, ausbildung, ausbildungsplatz, vorstellungsgespräch, arbeiten bei`,
    ),
  ],
  investor: [
    phrases(
      2.5,
      `shareholder*, dividend*, earnings call, quarterly results, annual report, investor*, share price, stock price,
      ipo, guidance for, ebitda, aktionär*, dividende, quartalszahlen, geschäftsbericht, hauptversammlung, aktienkurs,
      investoren`,
    ),
  ],
  legal: [
    phrases(
      3,
      `my lawyer, my solicitor, legal action, sue you, suing, take you to court, gdpr, delete my data, data breach,
      data protection, copyright, trademark, cease and desist, subject access request, mein anwalt, meine anwältin,
      rechtliche schritte, verklage*, anzeige erstatten, dsgvo, daten löschen, datenschutz, datenleck, urheberrecht,
      abmahnung, markenrecht`,
    ),
  ],
}

const intents = Object.keys(rules) as Exclude<Intent, 'unsure'>[]

/** One rule's words must weigh so much before anybody is troubled with it. */
const enough = 1.4

/** What a post wants, by the words in it; a question mark asks, but asks less than words of another matter. */
export function readIntent(text: string): Fact<Intent> {
  const words = spoken(text)
  const asks = text.includes('?') && /\?(?:\s|$)/u.test(text) ? 1 : 0
  let first: Exclude<Intent, 'unsure'> = 'complaint'
  let [most, next] = [0, 0]
  for (const intent of intents) {
    const weight = weightOf(words, rules[intent]) + (intent === 'question' ? asks : 0)
    // Of equals the earlier leads.
    if (weight > most) [most, next, first] = [weight, most, intent]
    else if (weight > next) next = weight
  }
  if (most < enough) return fact('unsure', 0)
  const lead = most - next
  const confidence = Math.min(0.95, (0.45 + 0.12 * most) * (0.75 + 0.25 * Math.min(1, lead)))
  return confidence < SURE ? fact('unsure', confidence) : fact(first, confidence)
}

/** The kind of department an intent belongs to; null where nobody can say. */
export function departmentFor(intent: string): DepartmentKind | null {
  return Object.hasOwn(departments, intent) ? departments[intent as Exclude<Intent, 'unsure'>] : null
}

function fact(value: Intent, confidence: number): Fact<Intent> {
  return { value, confidence, version: intentVersion }
}
