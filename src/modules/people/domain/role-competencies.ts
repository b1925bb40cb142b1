import type { RoleId } from './roles.ts'

type Lines = readonly string[]

/** What somebody in a role of the catalogue knows and does, in the two languages of the screens. */
export const competencies: Readonly<Record<RoleId, { readonly en: Lines; readonly de: Lines }>> = {
  owner: {
    en: ['Answers for the whole installation', 'Knows who may do what, and keeps it that way'],
    de: ['Steht für die ganze Installation ein', 'Weiß, wer was darf, und hält es so'],
  },
  admin: {
    en: ['Keeps people, departments and channels in order', 'Answers questions about access'],
    de: ['Hält Personen, Abteilungen und Kanäle in Ordnung', 'Beantwortet Fragen zum Zugang'],
  },
  'social-lead': {
    en: [
      'Knows every channel and what it is for',
      'Balances listening, answering and publishing',
      'Stops everything within a minute when something goes wrong',
    ],
    de: [
      'Kennt jeden Kanal und wozu er da ist',
      'Hält Zuhören, Antworten und Veröffentlichen im Gleichgewicht',
      'Hält binnen einer Minute alles an, wenn etwas schiefgeht',
    ],
  },
  agent: {
    en: [
      'Understands what somebody asks for',
      'Answers kindly, correctly and in time',
      'Knows which desk to hand to',
    ],
    de: [
      'Versteht, worum jemand bittet',
      'Antwortet freundlich, richtig und rechtzeitig',
      'Weiß, an welche Abteilung weiterzugeben ist',
    ],
  },
  author: {
    en: ['Writes clearly for people outside', 'Names sources and describes pictures'],
    de: ['Schreibt verständlich für Menschen draußen', 'Nennt Quellen und beschreibt Bilder'],
  },
  approver: {
    en: ['Reads as somebody outside would', 'Says in one sentence what has to change'],
    de: ['Liest so, wie es jemand von außen täte', 'Sagt in einem Satz, was sich ändern muss'],
  },
  auditor: {
    en: ['Reads the record without taking part', 'Asks for the reason behind a decision'],
    de: ['Liest das Protokoll, ohne mitzuwirken', 'Fragt nach dem Grund einer Entscheidung'],
  },
  viewer: {
    en: ['Reads figures together with how they are counted'],
    de: ['Liest Zahlen zusammen mit der Art, wie sie gezählt werden'],
  },
  'director-content': {
    en: [
      'Turns what the house knows into things worth reading',
      'Keeps a calendar that others can rely on',
      'Judges words before they go out',
    ],
    de: [
      'Macht aus dem Wissen des Hauses Lesenswertes',
      'Führt einen Kalender, auf den andere sich verlassen können',
      'Beurteilt Worte, bevor sie hinausgehen',
    ],
  },
  'director-community': {
    en: [
      'Knows the people who write to us, and what they care about',
      'Calms a heated conversation',
      'Brings home what was learned outside',
    ],
    de: [
      'Kennt die Menschen, die uns schreiben, und was ihnen wichtig ist',
      'Beruhigt ein hitziges Gespräch',
      'Bringt mit nach Hause, was draußen zu lernen war',
    ],
  },
  spokesperson: {
    en: [
      'Speaks for us on named topics',
      'Says so when something may not be said, and why',
      'Knows the facts and who owns them',
    ],
    de: [
      'Spricht für uns zu benannten Themen',
      'Sagt, wenn etwas nicht gesagt werden darf, und warum',
      'Kennt die Fakten und wem sie gehören',
    ],
  },
  'council-member': {
    en: ['Brings the view of their part of the house', 'Reads the papers and votes'],
    de: ['Bringt die Sicht des eigenen Bereichs ein', 'Liest die Unterlagen und stimmt ab'],
  },
  'council-chair': {
    en: [
      'Keeps the agenda short and the quorum present',
      'Sees to it that decisions have an owner and a date',
    ],
    de: [
      'Hält die Tagesordnung kurz und die Runde beschlussfähig',
      'Sorgt dafür, dass Beschlüsse jemanden haben, der sie verantwortet, und ein Datum',
    ],
  },
  'fact-owner': {
    en: ['Knows where a fact comes from and when it changes', 'Words it so that it can be said anywhere'],
    de: [
      'Weiß, woher ein Fakt kommt und wann er sich ändert',
      'Formuliert ihn so, dass er überall gesagt werden kann',
    ],
  },
  'fact-enterer': {
    en: ['Looks after our profiles on the networks', 'Enters what was approved, word for word'],
    de: ['Betreut unsere Profile in den Netzwerken', 'Trägt ein, was freigegeben wurde, Wort für Wort'],
  },
  'policy-owner': {
    en: ['Writes rules people understand', 'Knows what may not be forbidden'],
    de: ['Schreibt Regeln, die Menschen verstehen', 'Weiß, was nicht verboten werden darf'],
  },
  trainer: {
    en: ['Explains with examples from our own work', 'Sees who needs help before they ask'],
    de: ['Erklärt mit Beispielen aus unserer eigenen Arbeit', 'Sieht, wer Hilfe braucht, bevor jemand fragt'],
  },
  controller: {
    en: ['Reads a plan as well as a profile', 'Says what a figure does not show'],
    de: ['Liest einen Plan so gut wie ein Profil', 'Sagt, was eine Zahl nicht zeigt'],
  },
}
