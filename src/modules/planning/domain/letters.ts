interface Words {
  readonly name: string
  readonly organisation: string
  readonly label: string
  readonly percent: number
  readonly threshold: number
  readonly plan: string
  readonly spent: string
  readonly link: string
}

/** A letter to whoever looks after what went over plan. */
export function alertLetter(locale: string, words: Words): { subject: string; text: string } {
  const german = locale.startsWith('de')
  const percent = new Intl.NumberFormat(german ? 'de' : 'en', { maximumFractionDigits: 1 }).format(
    words.percent,
  )
  return german
    ? {
        subject: `${words.label}: ${percent} % über Plan`,
        text: `Hallo ${words.name},

${words.label} liegt von Januar bis heute ${percent} % über dem freigegebenen Plan (Schwelle: ${words.threshold} %).
Plan: ${words.plan}
Ausgegeben und zugesagt: ${words.spent}

Ansehen: ${words.link}

${words.organisation}`,
      }
    : {
        subject: `${words.label}: ${percent}% over plan`,
        text: `Hello ${words.name},

from January until today ${words.label} is ${percent}% over the approved plan (threshold: ${words.threshold}%).
Plan: ${words.plan}
Spent and committed: ${words.spent}

Look at it: ${words.link}

${words.organisation}`,
      }
}
