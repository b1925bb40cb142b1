import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Ask an owner or the social lead for the role of agent; they are listed under People.':
    'Bitte einen Inhaber oder die Social-Media-Leitung um die Rolle, Gespräche zu beantworten; sie stehen unter „Menschen“.',
  'You may read conversations but not work on them.':
    'Du darfst Gespräche lesen, aber nicht an ihnen arbeiten.',
  'Your role does not reach this desk or channel.': 'Deine Rolle reicht nicht zu diesem Tisch oder Kanal.',
  'Ask an owner or the social lead to widen it on your page under People.':
    'Bitte einen Inhaber oder die Social-Media-Leitung, sie auf deiner Seite unter „Menschen“ zu erweitern.',
  'You may answer conversations but not hand them to another desk.':
    'Du darfst Gespräche beantworten, sie aber nicht an einen anderen Tisch geben.',
  'You may see which desk gets what, but not change it.':
    'Du darfst sehen, welcher Tisch was bekommt, es aber nicht ändern.',
  'You may see how long people wait at the most, but not change it.':
    'Du darfst sehen, wie lange Menschen höchstens warten, es aber nicht ändern.',
  'You may try rotas but not keep them.': 'Du darfst Dienstpläne ausprobieren, aber nicht behalten.',
  'This conversation does not exist, or it belongs to somebody else.':
    'Dieses Gespräch gibt es nicht, oder es gehört jemand anders.',
  'You may not answer here.': 'Du darfst hier nicht antworten.',
  'This cannot be answered in private.': 'Das lässt sich nicht privat beantworten.',
  'Answer where they wrote, or ask them to write to you in private.':
    'Antworte dort, wo geschrieben wurde, oder bitte um eine private Nachricht.',
  '{0} does not let us {1}.': '{0} lässt uns nicht: {1, word}.',
  'Sign in and look under Today; what is still asked of you stands there.':
    'Melde dich an und sieh unter „Heute“ nach; dort steht, was noch von dir gefragt ist.',
  'That is more than ten years.': 'Das sind mehr als zehn Jahre.',
  'Choose a later beginning.': 'Wähle einen späteren Anfang.',
  'They asked not to be written to. Your text is kept as a draft.':
    'Diese Person hat gebeten, ihr nicht zu schreiben. Dein Text bleibt als Entwurf.',
  'When they write again you may answer; who set it stands on the person’s page.':
    'Schreibt sie wieder, darfst du antworten; wer das gesetzt hat, steht auf der Seite der Person.',
  'Finish it under Settings, Routing; there it says where.':
    'Schließ es unter „Einstellungen“, „Verteilung“ ab; dort steht, wo.',
  'The rule “{0}” cannot be tried yet: {1}': 'Die Regel „{0}“ lässt sich noch nicht ausprobieren: {1}',
  'Keep it under a name, then it is worked out in the background. Or try fewer weeks.':
    'Behalte ihn unter einem Namen, dann wird er im Hintergrund berechnet. Oder probiere weniger Wochen.',
  'These messages lie more than three years apart.':
    'Diese Nachrichten liegen mehr als drei Jahre auseinander.',
  'Leave the few out that are far from the others, then try again.':
    'Lass die wenigen weg, die weit von den anderen entfernt sind, und versuch es dann noch einmal.',
  'More than {0} messages came in this time: too many to wait for.':
    'In dieser Zeit kamen mehr als {0, number} Nachrichten: zu viele, um darauf zu warten.',
  'This view does not exist any more, or it is not shared with you.':
    'Diese Ansicht gibt es nicht mehr, oder sie ist nicht mit dir geteilt.',
  'Choose another one on the left.': 'Wähle links eine andere.',
}
