import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'This is not an active member.': 'Das ist kein aktives Mitglied.',
  'This member is registered for this channel already.':
    'Dieses Mitglied ist für diesen Kanal schon eingetragen.',
  'This entry has ended already.': 'Dieser Eintrag ist schon beendet.',
  'This profile is being read or written right now.': 'Dieses Profil wird gerade gelesen oder geschrieben.',
  'There is no live wording for this field.': 'Für dieses Feld gilt kein Wortlaut.',
  'A picture is changed on the network itself.': 'Ein Bild wird im Netzwerk selbst geändert.',
  'The network said no.': 'Das Netzwerk hat abgelehnt.',
  'There is no such fact.': 'Eine solche Angabe gibt es nicht.',
  'This fact has been withdrawn.': 'Diese Angabe wurde zurückgezogen.',
  'Propose a wording with this change: it holds as soon as the wording is approved.':
    'Schlag mit dieser Änderung einen Wortlaut vor: Sie gilt, sobald dem Wortlaut zugestimmt ist.',
  'The owner has to be an active member.': 'Verantwortlich sein kann nur ein aktives Mitglied.',
  'This lets the fact travel further, so it needs approval.':
    'Das lässt die Angabe weiter reisen und braucht deshalb Zustimmung.',
  'Without “{0}” texts would not be held any more, so it needs approval.':
    'Ohne „{0}“ würden Texte nicht mehr zurückgehalten; das braucht deshalb Zustimmung.',
  'There is no such wording.': 'Einen solchen Wortlaut gibt es nicht.',
  'This wording is live already.': 'Dieser Wortlaut gilt schon.',
  'This wording is not released yet; its date or the embargo holds it.':
    'Dieser Wortlaut ist noch nicht frei; sein Tag oder die Sperrfrist hält ihn.',
  'Only an approved and released wording can be entered.':
    'Eintragen lässt sich nur ein Wortlaut, dem zugestimmt ist und der frei ist.',
  'A newer wording is live in this language.': 'In dieser Sprache gilt ein neuerer Wortlaut.',
  'Another wording of this fact became live in this language a moment ago.':
    'In dieser Sprache gilt seit eben ein anderer Wortlaut dieser Angabe.',
  'Open the fact again: exactly one wording is live in each language.':
    'Öffne die Angabe noch einmal: In jeder Sprache gilt genau ein Wortlaut.',
  'A picture is kept as it is now, not written down.':
    'Ein Bild wird behalten, wie es jetzt ist, nicht aufgeschrieben.',
  'A picture is compared as it is now, not with a wording.':
    'Ein Bild wird verglichen, wie es jetzt ist, nicht mit einem Wortlaut.',
  'Propose a wording that lets the fact appear here, if it should.':
    'Schlag einen Wortlaut vor, der die Angabe hier erscheinen lässt, wenn sie das soll.',
  'There is nothing there that could be kept. Check the profile first.':
    'Dort ist nichts, das sich behalten ließe. Prüf zuerst das Profil.',
  'Propose a new one.': 'Schlag einen neuen vor.',
  'Choose whom the promotion is about; they have to agree.':
    'Wähle, um wen es bei der Beförderung geht; diese Person muss zustimmen.',
  'Write the executive’s name as it appears in texts.':
    'Schreib den Namen der Führungskraft, wie er in Texten steht.',
  'The fact cannot be proposed like this.': 'So lässt sich die Angabe nicht vorschlagen.',
  'This profile is being read right now.': 'Dieses Profil wird gerade gelesen.',
  'This wording does not wait for approval any more.': 'Dieser Wortlaut wartet nicht mehr auf Zustimmung.',
  'Somebody approved this a moment ago; the page shows the newest state.':
    'Jemand hat dem gerade zugestimmt; die Seite zeigt den neuesten Stand.',
  'A live wording is replaced by another one, or the whole fact is withdrawn.':
    'Ein geltender Wortlaut wird durch einen anderen ersetzt, oder die ganze Angabe wird zurückgezogen.',
  'This wording has come to an end already.': 'Dieser Wortlaut ist schon zu Ende.',
  'This fact has been withdrawn already.': 'Diese Angabe ist schon zurückgezogen.',
  'There is no such field.': 'Ein solches Feld gibt es nicht.',
  'Write what should stand there.': 'Schreib, was dort stehen soll.',
  'Choose what the fact is about.': 'Wähle, worum es bei der Angabe geht.',
  'Choose how far it may travel.': 'Wähle, wie weit sie reisen darf.',
  'Write the wording.': 'Schreib den Wortlaut.',
  'Say where this can be checked.': 'Sag, wo sich das prüfen lässt.',
  'A phrase has at least two characters.': 'Eine Wendung hat mindestens zwei Zeichen.',
  'At most 50 phrases.': 'Höchstens 50 Wendungen.',
  'You have approved this wording already; the others are needed now.':
    'Du hast diesem Wortlaut schon zugestimmt; jetzt werden die anderen gebraucht.',
  'This is about you, so others approve it.': 'Es geht um dich; deshalb stimmen andere zu.',
  'You proposed this wording, so somebody else has to approve it.':
    'Du hast diesen Wortlaut vorgeschlagen; zustimmen muss jemand anders.',
  'Approving facts needs the right to approve them.': 'Um Angaben zuzustimmen, brauchst du das Recht dazu.',
  'Nobody has approved this wording.': 'Niemand hat diesem Wortlaut zugestimmt.',
  'You are the only one who approved this wording, so somebody else enters it.':
    'Nur du hast diesem Wortlaut zugestimmt; eintragen muss ihn jemand anders.',
  'The picture could not be read.': 'Das Bild ließ sich nicht lesen.',
  'This touches something that is secret here.': 'Das rührt an etwas, das hier geheim ist.',
  'This is under embargo at the moment it would go out.':
    'Das unterläge in dem Moment, in dem es hinausginge, einer Sperrfrist.',
  'This touches figures or deals that are not published yet.':
    'Das rührt an Zahlen oder Geschäfte, die noch nicht veröffentlicht sind.',
  'This is material to investors: only published words, on recognised channels.':
    'Das ist wesentlich für Anleger: nur veröffentlichte Worte, auf anerkannten Kanälen.',
  'Check who reads this channel.': 'Prüf, wer diesen Kanal liest.',
  'Take it out here, or choose another channel.': 'Nimm es hier heraus, oder wähle einen anderen Kanal.',
  'This wording has been replaced.': 'Dieser Wortlaut wurde ersetzt.',
  'Take it out, or ask {0}.': 'Nimm es heraus, oder frag {0, list}.',
  'Publish it after {0}, or ask {1}.': 'Veröffentliche es nach {0}, oder frag {1, list}.',
  'Keep to the published wording; {0} knows it.':
    'Halte dich an den veröffentlichten Wortlaut; {0} kennt ihn.',
  '{0} is for colleagues only.': '{0} ist nur für Kolleginnen und Kollegen.',
  '{0} is not approved yet.': '{0}: Dem ist noch nicht zugestimmt.',
  'Wait for the approval, or ask {0}.': 'Warte auf die Zustimmung, oder frag {0, list}.',
  '{0} is meant for {1} only.': '{0} ist nur für {1, words} gedacht.',
  '{0} may appear nowhere.': '{0} darf nirgends erscheinen.',
  '{0} may not appear on this channel.': '{0} darf auf diesem Kanal nicht erscheinen.',
  'This is not the title of {0}.': 'Das ist nicht der Titel von {0}.',
  'Write “{0}, {1}”.': 'Schreib „{0}, {1}“.',
  'It is no longer said; ask {0}.': 'Das wird nicht mehr gesagt; frag {0, list}.',
  'Proposing and changing facts needs the right to propose them.':
    'Um Angaben vorzuschlagen und zu ändern, brauchst du das Recht, sie vorzuschlagen.',
  'Entering facts and keeping profiles needs the right to enter them.':
    'Um Angaben einzutragen und Profile zu pflegen, brauchst du das Recht, sie einzutragen.',
  'Changing who approves facts needs the right to manage rules.':
    'Um zu ändern, wer Angaben zustimmt, brauchst du das Recht, Regeln zu verwalten.',
  'Without this fact texts would not be held any more; you wrote it, so somebody else withdraws it.':
    'Ohne diese Angabe würden Texte nicht mehr zurückgehalten; du hast sie geschrieben, zurückziehen muss sie jemand anders.',
  '{0} has not been asked who administers this yet.': '{0} wurde noch nicht gefragt, wer das verwaltet.',
  'The network did not answer.': 'Das Netzwerk hat nicht geantwortet.',
  'The channel is not connected.': 'Der Kanal ist nicht verbunden.',
  'It has not been read yet.': 'Es wurde noch nicht gelesen.',
  'Nobody has said what should stand here.': 'Niemand hat gesagt, was hier stehen soll.',
  'Only the wording of an approved fact is written; these words are compared.':
    'Geschrieben wird nur der Wortlaut einer Angabe mit Zustimmung; diese Worte werden verglichen.',
  'The fact has no live wording in this language.':
    'Die Angabe hat in dieser Sprache keinen geltenden Wortlaut.',
  'The fact is under embargo.': 'Die Angabe unterliegt einer Sperrfrist.',
  '{0} does not let Weft write this field; paste the text there.':
    '{0} lässt Weft dieses Feld nicht schreiben; füg den Text dort ein.',
  '“{0}” is not for the public.': '„{0}“ ist nicht für die Öffentlichkeit.',
  '“{0}” may not appear on {1}.': '„{0}“ darf auf {1} nicht erscheinen.',
  'There is no such fact, or it is not for you.':
    'Eine solche Angabe gibt es nicht, oder sie ist nicht für dich.',
  'This wording does not wait for approval.': 'Dieser Wortlaut wartet nicht auf Zustimmung.',
  'Only a released wording can be entered.': 'Eintragen lässt sich nur ein freier Wortlaut.',
  'This wording cannot be taken back.': 'Dieser Wortlaut lässt sich nicht zurücknehmen.',
  'It may appear anywhere.': 'Es darf überall erscheinen.',
  'The embargo ends.': 'Die Sperrfrist endet.',
  'Class becomes {0}.': 'Die Klasse wird {0, word}.',
  'It may appear on: {0}.': 'Es darf erscheinen auf: {0}.',
  'The embargo ends on {0}.': 'Die Sperrfrist endet am {0, day}.',
  'Phrases become: {0}.': 'Die Wendungen werden: {0}.',
}
