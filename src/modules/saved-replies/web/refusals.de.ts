import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'This saved reply does not exist any more.': 'Diese gespeicherte Antwort gibt es nicht mehr.',
  'This reply belongs to another department.': 'Diese Antwort gehört einer anderen Abteilung.',
  'Ask its owner to keep it for the whole house.': 'Bitte, wer sie pflegt, sie für das ganze Haus zu führen.',
  'This saved reply does not exist.': 'Diese gespeicherte Antwort gibt es nicht.',
  'Somebody changed this reply meanwhile. Look at theirs first; yours is kept here.':
    'Jemand hat diese Antwort inzwischen geändert. Sieh dir zuerst jene an; deine bleibt hier.',
  'The department it would be handed to does not exist any more.':
    'Die Abteilung, an die sie übergeben würde, gibt es nicht mehr.',
  'Say which language it is in.': 'Sag, in welcher Sprache sie ist.',
  'Write the reply.': 'Schreib die Antwort.',
  'Replies of the whole house are kept by those who manage the inbox.':
    'Antworten des ganzen Hauses pflegt, wer den Posteingang verwaltet.',
  'Keep it for your department, or ask an owner or the social lead.':
    'Führe sie für deine Abteilung, oder frag einen Inhaber oder die Social-Media-Leitung.',
  'You do not answer for this department.': 'Für diese Abteilung antwortest du nicht.',
}
