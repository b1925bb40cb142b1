import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'Owners decide this under Settings, Writing help.':
    'Das entscheiden Inhaber unter „Einstellungen“, „Schreibhilfe“.',
  'The machine gave nothing that could be used.': 'Die Maschine hat nichts Brauchbares geliefert.',
  'Write it yourself.': 'Schreib es selbst.',
  'Writing help is switched off.': 'Die Schreibhilfe ist ausgeschaltet.',
  'This month’s tokens for writing help are used up.':
    'Die Tokens dieses Monats für die Schreibhilfe sind aufgebraucht.',
  'Owners can allow more under Settings, Writing help.':
    'Mehr erlauben können Inhaber unter „Einstellungen“, „Schreibhilfe“.',
  'Ask an owner; they are listed under People.': 'Frag einen Inhaber; sie stehen unter „Menschen“.',
  'This is no address of a web service.': 'Das ist keine Adresse eines Webdienstes.',
  'Write one that begins with https:// and has no name or password in it.':
    'Schreib eine, die mit https:// beginnt und weder Namen noch Passwort enthält.',
  'Write the whole address, such as https://example.org/v1.':
    'Schreib die ganze Adresse, wie https://example.org/v1.',
  'Say which model.': 'Sag, welches Modell.',
  'The place that gives writing help did not take the key.':
    'Die Stelle, die beim Schreiben hilft, hat den Schlüssel nicht angenommen.',
  'There is no such model or address there.':
    'Ein solches Modell oder eine solche Adresse gibt es dort nicht.',
  'The place that gives writing help asks us to wait a little.':
    'Die Stelle, die beim Schreiben hilft, bittet uns, ein wenig zu warten.',
  'The place that gives writing help is in trouble itself.':
    'Die Stelle, die beim Schreiben hilft, hat selbst Schwierigkeiten.',
  'The place that gives writing help did not understand us.':
    'Die Stelle, die beim Schreiben hilft, hat uns nicht verstanden.',
  'This address is not on the public internet.': 'Diese Adresse liegt nicht im öffentlichen Internet.',
  'Whoever runs Weft can allow it with WEFT_ALLOW_HOSTS.':
    'Wer Weft betreibt, kann sie mit WEFT_ALLOW_HOSTS erlauben.',
  'The place that gives writing help did not answer in time.':
    'Die Stelle, die beim Schreiben hilft, hat nicht rechtzeitig geantwortet.',
  'Nothing was lost. Try again, or write it yourself.':
    'Nichts ist verloren. Versuch es noch einmal, oder schreib es selbst.',
  'The place that gives writing help answered with something we cannot read.':
    'Die Stelle, die beim Schreiben hilft, hat etwas geantwortet, das wir nicht lesen können.',
  'Only those who manage the organisation may change this.':
    'Das dürfen nur die ändern, die die Organisation verwalten.',
  'What lies on a restricted desk is not sent anywhere.':
    'Was auf einem geschützten Tisch liegt, wird nirgends hingesendet.',
  'Writing help is not allowed on this desk.': 'An diesem Tisch ist die Schreibhilfe nicht erlaubt.',
}
