import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'You may not write drafts.': 'Du darfst keine Entwürfe schreiben.',
  'You may write drafts but not send them on.': 'Du darfst Entwürfe schreiben, aber nicht weiterschicken.',
  'Your role does not reach every channel of this draft, or not its department.':
    'Deine Rolle reicht nicht zu jedem Kanal dieses Entwurfs oder nicht zu seiner Abteilung.',
  'Ask the social lead or an owner to widen it on your page under People.':
    'Bitte die Social-Media-Leitung oder einen Inhaber, sie auf deiner Seite unter „Menschen“ zu erweitern.',
  'Choose a span of at most {0} days.': 'Wähle eine Spanne von höchstens {0} Tagen.',
  'Remove this variant, or connect the channel again under Settings.':
    'Entferne diese Fassung, oder verbinde den Kanal unter „Einstellungen“ neu.',
  'This version is not kept any more.': 'Diese Version ist nicht mehr aufbewahrt.',
  'The channel has to be reconnected.': 'Der Kanal muss neu verbunden werden.',
}
