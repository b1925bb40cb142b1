import type { Pairs } from '#web/refusals/match.ts'

export const refusals: Pairs = {
  'The captions in the language “{0}” are not there any more. Add them again, or remove them.':
    'Die Untertitel in der Sprache „{0}“ gibt es nicht mehr. Füg sie noch einmal hinzu, oder entferne sie.',
  'The captions in the language “{0}” are not in the file store any more. Add them again.':
    'Die Untertitel in der Sprache „{0}“ liegen nicht mehr im Dateispeicher. Füg sie noch einmal hinzu.',
  'This network takes no videos from Weft. Leave it out here, or post a link to it.':
    'Dieses Netzwerk nimmt keine Videos von Weft. Lass es hier weg, oder veröffentliche einen Link darauf.',
  'This network takes no documents. Leave it out here, or post a link to it.':
    'Dieses Netzwerk nimmt keine Dokumente. Lass es hier weg, oder veröffentliche einen Link darauf.',
  'No network takes sound by itself. Make a video of it with a picture, or post a link to it.':
    'Kein Netzwerk nimmt Ton allein. Mach ein Video mit einem Bild daraus, oder veröffentliche einen Link darauf.',
  'Captions belong to a video; they cannot be posted by themselves.':
    'Untertitel gehören zu einem Video; allein lassen sie sich nicht veröffentlichen.',
  '“{0}” is {1}; this network takes {2}. Export it so and add it again.':
    '„{0}“ ist {1, word}; dieses Netzwerk nimmt {2, words}. Exportiere es so und füg es noch einmal hinzu.',
  '“{0}” has {1}; this network takes {2}. Export it smaller.':
    '„{0}“ hat {1, count}; dieses Netzwerk nimmt {2, count}. Exportiere es kleiner.',
  '“{0}” lasts {1}; this network takes {2}. Shorten it.':
    '„{0}“ dauert {1, count}; dieses Netzwerk nimmt {2, count}. Kürze es.',
  '“{0}” lasts {1}; this network wants {2} at least.':
    '„{0}“ dauert {1, count}; dieses Netzwerk will mindestens {2, count}.',
  '“{0}” is {1} × {2}; this network wants a shape nearer to {3}. Export it so and add it again.':
    '„{0}“ ist {1} × {2} groß; dieses Netzwerk will eine Form näher an {3}. Exportiere es so und füg es noch einmal hinzu.',
  '“{0}” is {1} × {2}; this network takes {3} pixels along a side. Export it smaller.':
    '„{0}“ ist {1} × {2} groß; dieses Netzwerk nimmt {3} Pixel je Seite. Exportiere es kleiner.',
  'This network does not take “{0}” ({1}).': 'Dieses Netzwerk nimmt „{0}“ nicht ({1}).',
  '“{0}” has {1}; this network takes {2}. Save it smaller.':
    '„{0}“ hat {1}; dieses Netzwerk nimmt {2}. Speichere es kleiner.',
  '“{0}” has {1} pages; this network takes {2}. Take some out.':
    '„{0}“ hat {1} Seiten; dieses Netzwerk nimmt {2}. Nimm einige heraus.',
  '“{0}” is too wide for this network. Crop it to {1} or nearer to a square.':
    '„{0}“ ist zu breit für dieses Netzwerk. Schneide es auf {1} oder näher an ein Quadrat zu.',
  '“{0}” is too tall for this network. Crop it to {1} or nearer to a square.':
    '„{0}“ ist zu hoch für dieses Netzwerk. Schneide es auf {1} oder näher an ein Quadrat zu.',
  '“{0}” has {1} × {2} pixels here; this network wants {3} along each side at least. Crop less of it away.':
    '„{0}“ hat hier {1} × {2} Pixel; dieses Netzwerk will mindestens {3} an jeder Seite. Schneide weniger davon weg.',
  '“{0}” has {1} × {2} pixels here; this network wants {3} along each side at least. Use a larger picture.':
    '„{0}“ hat hier {1} × {2} Pixel; dieses Netzwerk will mindestens {3} an jeder Seite. Verwende ein größeres Bild.',
  'What is transparent in it is shown white, because this network takes no transparency.':
    'Was darin durchsichtig ist, wird weiß gezeigt, weil dieses Netzwerk keine Durchsichtigkeit nimmt.',
  '“{0}” cannot be read as a picture. Save it anew and add it again.':
    '„{0}“ lässt sich nicht als Bild lesen. Speichere es neu und füg es noch einmal hinzu.',
  'This network takes none of the formats “{0}” could be turned into.':
    'Dieses Netzwerk nimmt keines der Formate, in die sich „{0}“ umwandeln ließe.',
  '“{0}” cannot be made small enough for this network without becoming unreadable.':
    '„{0}“ lässt sich für dieses Netzwerk nicht klein genug machen, ohne unlesbar zu werden.',
  '“{0}” moves for too long to fit into the {1} this network takes. Shorten it, or make a video of it.':
    '„{0}“ bewegt sich zu lange, um in die {1} zu passen, die dieses Netzwerk nimmt. Kürze es, oder mach ein Video daraus.',
  'It was made {0} × {1} pixels small to stay within the network’s limit.':
    'Es wurde auf {0} × {1} Pixel verkleinert, um in der Grenze des Netzwerks zu bleiben.',
  'A medium of this post is not in the file store any more. Add it again.':
    'Ein Medium dieses Beitrags liegt nicht mehr im Dateispeicher. Füg es noch einmal hinzu.',
  'It does not move on this network; its first picture is shown.':
    'Auf diesem Netzwerk bewegt es sich nicht; gezeigt wird das erste Bild.',
  'Videos are sent whole; the crop does not apply.': 'Videos werden ganz gesendet; der Zuschnitt gilt nicht.',
  'This network takes no captions; people will not see them here.':
    'Dieses Netzwerk nimmt keine Untertitel; Menschen sehen sie hier nicht.',
}
