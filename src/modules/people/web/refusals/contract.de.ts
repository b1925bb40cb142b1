import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Choose at least one role.': 'Wähle mindestens eine Rolle.',
  'Write your e-mail address.': 'Schreib deine E-Mail-Adresse.',
  'Choose at least one.': 'Wähle mindestens eines.',
  'Choose a role.': 'Wähle eine Rolle.',
  'Use at most 200 characters a line.': 'Verwende höchstens 200 Zeichen je Zeile.',
  'Choose at least one right.': 'Wähle mindestens ein Recht.',
  'Twenty lines are enough.': 'Zwanzig Zeilen genügen.',
  'Choose a department, or everywhere.': 'Wähle eine Abteilung oder „überall“.',
  'Choose a channel, or everywhere.': 'Wähle einen Kanal oder „überall“.',
  'Leave out line breaks and invisible direction signs.':
    'Lass Zeilenumbrüche und unsichtbare Richtungszeichen weg.',
  'Write the name.': 'Schreib den Namen.',
  'Write the role’s name.': 'Schreib den Namen der Rolle.',
  'Write the department’s name.': 'Schreib den Namen der Abteilung.',
  'Write the title, or leave it out.': 'Schreib den Titel, oder lass ihn weg.',
  'Write a password.': 'Schreib ein Passwort.',
  'Write your password.': 'Schreib dein Passwort.',
  'This is too long for a password.': 'Das ist zu lang für ein Passwort.',
  'Write the region.': 'Schreib die Region.',
  'Use at most 30 regions.': 'Verwende höchstens 30 Regionen.',
  'Write the topic.': 'Schreib das Thema.',
  'Use at most 40 topics.': 'Verwende höchstens 40 Themen.',
  'Use at most six periods a day.': 'Verwende höchstens sechs Zeitspannen am Tag.',
  'Write the number, or leave it out.': 'Schreib die Nummer, oder lass sie weg.',
  'Choose what the department is for.': 'Wähle, wofür die Abteilung da ist.',
}
