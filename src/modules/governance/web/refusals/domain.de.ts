import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Somebody else has to take this over.': 'Das muss jemand anders übernehmen.',
  'Pass it under People, Training, and the mandate opens by itself.':
    'Bestehe ihn unter „Menschen“, „Schulung“, dann öffnet sich das Mandat von selbst.',
  '{0} is not an active member.': '{0} ist kein aktives Mitglied.',
  '{0} has not accepted the policy as it is now.':
    '{0} hat die Richtlinie, wie sie jetzt ist, nicht bestätigt.',
  'It is under People, Policy, and takes a few minutes. {0} can answer questions.':
    'Sie steht unter „Menschen“, „Richtlinie“ und dauert ein paar Minuten. {0, list} kann Fragen beantworten.',
  '{0} does not speak on social media.': '{0} spricht nicht in sozialen Medien.',
  '{0} can grant an exception.': '{0, list} kann eine Ausnahme gewähren.',
  '{0} speaks during working hours only, and {1} is not at work now.':
    '{0} spricht nur in der Arbeitszeit, und {1} ist gerade nicht bei der Arbeit.',
  'Send it at work, or ask {0} for an exception.':
    'Sende es in der Arbeitszeit, oder bitte {0, list} um eine Ausnahme.',
  'This is about {0}, and nobody has the mandate to speak about it yet.':
    'Hier geht es um {0}, und noch hat niemand das Mandat, darüber zu sprechen.',
  '{0} can name a spokesperson under People, Mandates.':
    '{0, list} kann unter „Menschen“, „Mandate“ eine Sprecherin oder einen Sprecher benennen.',
  '{0} can grant it under People, Mandates.': '{0, list} kann es unter „Menschen“, „Mandate“ erteilen.',
  '{0}’s mandate to make a statement on {1} is locked until {2} is passed.':
    'Das Mandat von {0}, auf {1} Erklärungen abzugeben, ist gesperrt, bis {2, list} bestanden ist.',
  '{0}’s mandate to reply on {1} is locked until {2} is passed.':
    'Das Mandat von {0}, auf {1} zu antworten, ist gesperrt, bis {2, list} bestanden ist.',
  '{0}’s mandate to publish on {1} is locked until {2} is passed.':
    'Das Mandat von {0}, auf {1} zu veröffentlichen, ist gesperrt, bis {2, list} bestanden ist.',
  '{0} has no mandate to make a statement on {1}.': '{0} hat kein Mandat, auf {1} Erklärungen abzugeben.',
  '{0} has no mandate to reply on {1}.': '{0} hat kein Mandat, auf {1} zu antworten.',
  '{0} has no mandate to publish on {1}.': '{0} hat kein Mandat, auf {1} zu veröffentlichen.',
  '{0}’s mandate to make a statement on {1} is over.':
    'Das Mandat von {0}, auf {1} Erklärungen abzugeben, ist abgelaufen.',
  '{0}’s mandate to reply on {1} is over.': 'Das Mandat von {0}, auf {1} zu antworten, ist abgelaufen.',
  '{0}’s mandate to publish on {1} is over.':
    'Das Mandat von {0}, auf {1} zu veröffentlichen, ist abgelaufen.',
  '{0}’s mandate to make a statement on {1} has not begun yet.':
    'Das Mandat von {0}, auf {1} Erklärungen abzugeben, hat noch nicht begonnen.',
  '{0}’s mandate to reply on {1} has not begun yet.':
    'Das Mandat von {0}, auf {1} zu antworten, hat noch nicht begonnen.',
  '{0}’s mandate to publish on {1} has not begun yet.':
    'Das Mandat von {0}, auf {1} zu veröffentlichen, hat noch nicht begonnen.',
  '{0} is not standing in for the holder of the mandate on {1} now.':
    '{0} vertritt gerade nicht, wer das Mandat auf {1} hat.',
  '{0}’s mandate does not reach the audience of {1}.':
    'Das Mandat von {0} reicht nicht zum Publikum von {1}.',
  '{0}’s mandate does not hold for the region of {1}.':
    'Das Mandat von {0} gilt nicht für die Region von {1}.',
  '{0}’s mandate on {1} does not hold for this language ({2}).':
    'Das Mandat von {0} auf {1} gilt nicht für diese Sprache ({2}).',
  '{0} may speak about {1} on {2}; {3}.': '{0} darf auf {2} über {1} sprechen; {3}.',
  'Something must be fixed first; the checks say what.':
    'Erst muss etwas behoben werden; was, sagen die Prüfungen.',
  '{0}: nobody speaks about this until {1}.': '{0}: Bis {1, day} spricht niemand darüber.',
  '{0} knows why and can answer questions.': '{0, list} kennt den Grund und kann Fragen beantworten.',
  '{0} is not a channel where news for investors may appear.':
    '{0} ist kein Kanal, auf dem Nachrichten für Anleger erscheinen dürfen.',
  'Use a recognised channel. {0} keeps the list under People, Rules.':
    'Verwende einen anerkannten Kanal. {0, list} führt die Liste unter „Menschen“, „Regeln“.',
  'The consent of {0} is needed, and nobody there may give it yet.':
    'Die Freigabe von {0, words} ist nötig, und dort darf sie noch niemand geben.',
  '{0} can let somebody approve, under People, Mandates.':
    '{0, list} kann unter „Menschen“, „Mandate“ jemanden freigeben lassen.',
  '{0} judged it class {1}: {2}': '{0} hat es als Klasse {1} beurteilt: {2}',
  'Class {0}, because of “{1}”.': 'Klasse {0}, wegen „{1}“.',
  'Class {0}.': 'Klasse {0}.',
  'Needs the consent of {0}. {1}': 'Braucht die Freigabe von {0, steps}. {1}',
  '{0} may make a statement here as a deputy.': '{0} darf hier in Stellvertretung eine Erklärung abgeben.',
  '{0} may make a statement here by mandate.': '{0} darf hier kraft Mandat eine Erklärung abgeben.',
  '{0} may reply here as a deputy.': '{0} darf hier in Stellvertretung antworten.',
  '{0} may reply here by mandate.': '{0} darf hier kraft Mandat antworten.',
  '{0} may publish here as a deputy.': '{0} darf hier in Stellvertretung veröffentlichen.',
  '{0} may publish here by mandate.': '{0} darf hier kraft Mandat veröffentlichen.',
  'Its holder has left.': 'Wer es hat, ist gegangen.',
  'Give it to somebody else, or end it.': 'Gib es jemand anders, oder beende es.',
  'Its holder has not accepted the invitation yet.': 'Wer es hat, hat die Einladung noch nicht angenommen.',
  'Send the invitation again.': 'Sende die Einladung noch einmal.',
  'Name another deputy.': 'Benenne eine andere Stellvertretung.',
  'Prolong it, or name another deputy.': 'Verlängere es, oder benenne eine andere Stellvertretung.',
  'Reconnect the channel, or change the mandate.': 'Verbinde den Kanal neu, oder ändere das Mandat.',
  'A course it requires cannot be taken any more.':
    'Ein Kurs, den es verlangt, lässt sich nicht mehr belegen.',
  'Publish the course, or change the mandate.': 'Veröffentliche den Kurs, oder ändere das Mandat.',
  'Its time is over.': 'Seine Zeit ist vorbei.',
  'Prolong it, or end it.': 'Verlängere es, oder beende es.',
  'It ends within two weeks.': 'Es endet binnen zwei Wochen.',
  'Prolong it, or let it end.': 'Verlängere es, oder lass es enden.',
  'Nobody stands in when the spokesperson is away.':
    'Niemand springt ein, wenn die Sprecherin oder der Sprecher fort ist.',
  'Name a deputy.': 'Benenne eine Stellvertretung.',
  'The deputy, {0}, has left.': 'Die Stellvertretung, {0}, ist gegangen.',
  '{0} no longer stands in: that time is over.': '{0} springt nicht mehr ein: Diese Zeit ist vorbei.',
  '{0} of it cannot publish.': '{0} davon kann nicht veröffentlichen.',
  'Add a row for anybody on any channel, below the others.':
    'Füg unter den anderen eine Zeile für alle auf jedem Kanal hinzu.',
  'Give each its own name.': 'Gib jedem einen eigenen Namen.',
  'Give it words, or remove it.': 'Gib ihr Wörter, oder entferne sie.',
  'No row says what happens to class {0} when anybody publishes.':
    'Keine Zeile sagt, was mit Klasse {0} geschieht, wenn jemand veröffentlicht.',
  'No row says what happens to class {0} when anybody replies.':
    'Keine Zeile sagt, was mit Klasse {0} geschieht, wenn jemand antwortet.',
  'Two {0}s are called “{1}”.': 'Zweimal „{0, word}“ heißt „{1}“.',
  'The rule “{0}” has no words, links or channels, so it would never speak.':
    'Die Regel „{0}“ hat keine Wörter, Links oder Kanäle und würde nie sprechen.',
  'Leave it out of the statement, or write it as a post: it then asks those who have to consent.':
    'Lass es aus der Erklärung weg, oder schreib es als Beitrag: Dann fragt er alle, die freigeben müssen.',
  'Read them again and have them agreed anew.': 'Lies sie noch einmal und lass ihnen neu zustimmen.',
  'A check wants a second person to look at what was filled in; the checks say which.':
    'Eine Prüfung verlangt, dass eine zweite Person ansieht, was eingesetzt wurde; welche, sagen die Prüfungen.',
  'Fill it in without the link or figure that the check names.':
    'Setz es ohne den Link oder die Zahl ein, die die Prüfung nennt.',
  '“{0}” makes this class {1}, which nobody can agree to ahead.':
    '„{0}“ macht es zur Klasse {1}, der niemand vorab zustimmen kann.',
  'What was agreed about these words held until {0}.':
    'Was zu diesen Worten vereinbart war, galt bis {0, day}.',
  'This is about {0}, which is not in the mandate of {1}.':
    'Hier geht es um {0}; das steht nicht im Mandat von {1}.',
  '{0} may state on it.': '{0, list} darf sich dazu erklären.',
  '{0} agreed to these words ahead; {1} makes the statement.':
    '{0, list} hat diesen Worten vorab zugestimmt; {1} gibt die Erklärung ab.',
  'It is a statement of “{0}”, which {1} commands: the pause of that incident lets it through, no other pause does.':
    'Es ist eine Erklärung zu „{0}“, deren Einsatz {1} leitet: Die Pause dieses Vorfalls lässt sie durch, keine andere Pause tut es.',
  '{0} may make the statement here.': '{0} darf die Erklärung hier abgeben.',
}
