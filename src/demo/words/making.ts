import type { Topic } from './topic.ts'

export const stuff: Topic = {
  key: 'stuff',
  desk: 'product',
  weight: 5,
  channels: ['fjell_lab', 'fjell', 'fjell_uk'],
  notes: ['Ines has the certificate, number ends in 117.', 'Answer is on the care page since spring, link it.'],
  en: {
    open: [
      '@{us} is the {jacket} free of pfas in every layer, or only outside?',
      '@{us} what material is the floor of the {tent}? Mine met a marten.',
      '@{us} the base layer: what material, whose sheep, and who checks on them?',
      '@{us} can I see the certificate for the down? Your page shows the logo, I would like the material passport.',
      '@{us} is the recycled material of the {pack} weaker than the old one? Mine feels thinner.',
      '@{us} which material do you use instead of pfas, and how long does it hold?',
    ],
    answer: [
      'Hello {you}, in every layer since the spring before last, thread and zip tape included. {me}, materials',
      'Hi {you}, 40 denier polyamide, coated inside. A marten beats it; a patch beats the marten. {me}',
      'Hello {you}, from two farms in Rogaland and one in Wales. A vet who is not ours visits twice a year. {me}',
      'Hi {you}, thinner yes, weaker no: it breaks at 1,140 newton, the old one at 1,090. {me}, packs',
      'Hello {you}, a wax and patience. It holds about fifteen washes, then a tumble dryer wakes it up. {me}',
    ],
    again: ['Newton I believe. Thank you.', 'And the membrane itself?', 'Can I put that certificate on our club page?'],
    second: ['The membrane too: polyurethane, no fluorine. {me}', 'Yes, with the number, so that people can look it up. {me}'],
  },
  de: {
    open: [
      '@{us} ist die {jacket} in allen Lagen frei von PFAS oder nur außen?',
      '@{us} aus welchem Material ist der Boden des {tent}? Meiner hat einen Marder kennengelernt.',
    ],
    answer: [
      'Hallo {you}, in allen Lagen, seit vorletztem Frühjahr, Faden und Reißverschlussband eingeschlossen. {me}',
      'Hallo {you}, Polyamid mit 40 Denier, innen beschichtet. Gegen Marder hilft nur ein Flicken. {me}',
    ],
    again: ['Und die Membran?'],
    second: ['Auch die: Polyurethan, kein Fluor. {me}'],
  },
}

export const wishes: Topic = {
  key: 'wishes',
  desk: 'product',
  weight: 4,
  channels: ['fjell_lab', 'fjell', 'fjell_uk'],
  notes: ['Fourth wish for this since Easter. On the list as R-118.', 'Bjarne wants to call them. Asked for a number.'],
  en: {
    open: [
      '@{us} idea: a loop on the {jacket} so that it hangs by the hood and not by the neck.',
      '@{us} suggestion from a short person: a {pack} that does not sit on my knees.',
      '@{us} whoever had the idea with the red end of the tent pole deserves a medal. Now please the same for guy lines.',
      '@{us} the design of the lid pocket is clever and swallows keys. Could it be a little less clever?',
      '@{us} one small feature I miss: a place for a wet map in the {pack}.',
      '@{us} idea for the {boot}: tell us in the shop how to lace it. It took me four years.',
      '@{us} lefties exist. The zip of the {jacket} does not know. Just a suggestion.',
    ],
    answer: [
      'Hello {you}, that is a good one, and you are the fourth to ask. It is on the list for the next range as R-118. {me}, product',
      'Hi {you}, the medal goes to Lars, who blushed. Guy lines are noted. {me}',
      'Hello {you}, may I ring you? Bjarne would like to hear it with hands and knees. {me}',
      'Hi {you}, we turned the zip round twice and the righties complained. But a left one for one jacket a year, why not. I took it up. {me}',
    ],
    again: ['Fourth! Then I have sisters.', 'Please do, evenings are best.', 'A left one a year would make us nine happy people.'],
    second: ['Nine is a start. We write when it is sewn. {me}', 'Evenings it is, {day+2}. {me}'],
    thanks: ['I did not expect an answer, let alone a number. Thank you.', 'It is on the list! I am in history.'],
  },
}

export const fit: Topic = {
  key: 'fit',
  desk: 'product',
  weight: 5,
  channels: ['fjell', 'fjell_service', 'fjell_uk'],
  notes: ['Size chart stops where it gets interesting. Told Julie again.'],
  en: {
    open: [
      '@{us} sizing of the {boot}: my feet are 26.4 cm on a good day. 41 or 42?',
      '@{us} your size chart ends at a back of 48 cm. I do not.',
      '@{us} does the sizing of the {jacket} leave room for a down layer, or is that wishful?',
      '@{us} between M and L in the size chart, with long arms and no shoulders. What now?',
      '@{us} women’s sizing of the {pack}: is it only the colour, or does it end somewhere else too?',
      '@{us} sizing question: my husband says boots stretch. I say he stretches the truth.',
    ],
    answer: [
      'Hi {you}, 42, with the thick sock you will wear anyway. {me}',
      'Hello {you}, the long frame goes to 53. It is not on the page yet, which is our fault. {me}, packs',
      'Hi {you}, it does, we cut it over a 200 gram vest. {me}, clothing',
      'Hello {you}, L and shorten the shoulders at the bench, 14 euro. Arms cannot be sewn on. {me}',
      'Hi {you}, hips and shoulder straps are shaped differently; the colour is the same three. {me}',
      'Hello {you}, leather stretches by half a size. You are both right, a little. {me}',
    ],
    again: ['Thick sock it is.', 'Where do I order the long frame?', 'I will frame that answer.'],
    second: ['Write “long” in the note of the order, it reaches me. {me}', 'We can sign it. {me}'],
  },
  no: {
    open: [
      '@{us} sizing på {boot}: foten er 26,4 cm på en god dag. 41 eller 42?',
      '@{us} sizing, igjen: midt mellom M og L, lange armer, smale skuldre. Hva nå?',
    ],
    answer: ['Hei {you}, 42, med den tykke sokken du bruker uansett. {me}', 'Hei {you}, L, og så tar verkstedet inn skuldrene. {me}'],
    again: ['Da blir det tykk sokk.'],
    second: ['God tur! {me}'],
  },
}

export const till: Topic = {
  key: 'till',
  desk: 'shop',
  weight: 6,
  channels: ['fjell_shop', 'fjell_service', 'fjell_uk'],
  notes: ['Ravi: the bank’s page timed out, nothing was taken.', 'Code was for members only. Gave them another one.'],
  en: {
    open: [
      '@{us} checkout throws me back to the start after the address. Three times now, with a {pack} in the basket.',
      '@{us} my voucher from the bench is “unknown”. It is printed by you and signed by a person.',
      '@{us} the web shop says one left, the basket says none. Which of you is right?',
      '@{us} payment went through twice for {order}. Once was enough, I like the {boot} but not that much.',
      '@{us} discount code from the newsletter ended before the newsletter came.',
      '@{us} can I pay half by voucher and half by card in the web shop? It makes me choose.',
      '@{us} is there a checkout without making an account? I only want laces.',
    ],
    answer: [
      'Hello {you}, that was us between ten and eleven. It is mended, your basket is still there. {me}, web shop',
      'Hi {you}, one reservation had just run out. It is yours until tonight, I put it in your basket. {me}',
      'Hello {you}, one of the two was only reserved by your bank and falls away by {day+2}. If not, write here and I send it back by hand. {me}, payments',
      'Sorry, {you}, a late code is no code. Use TRAIL10, good until {day+6}. {me}',
      'Hi {you}, yes: “as a guest”, under the big button. It should be above it. {me}',
      'Hello {you}, the signed one beats the machine. I booked it by hand. {me}',
    ],
    again: ['Second one is gone from my account. Good.', 'Worked on the phone, not on the laptop.', 'I found the small link. It is very small.'],
    second: ['It grows tomorrow. Thank you for the nudge. {me}', 'Laptop with which browser? Then I can chase it. {me}'],
  },
  de: {
    open: [
      '@{us} mein Gutschein aus der Werkstatt ist „unbekannt“. Gedruckt von Ihnen, unterschrieben von einem Menschen.',
      '@{us} die Kasse wirft mich nach der Adresse zurück an den Anfang. Zum dritten Mal.',
      '@{us} die Bezahlung von {order} ging doppelt durch. Einmal hätte gereicht.',
    ],
    answer: [
      'Hallo {you}, die Unterschrift schlägt die Maschine. Ich habe ihn von Hand gebucht. {me}, Onlineshop',
      'Hallo {you}, das lag zwischen zehn und elf an uns. Ihr Korb ist noch da. {me}',
      'Hallo {you}, eine der beiden war nur vorgemerkt und verfällt bis {day+2}. {me}',
    ],
    again: ['Ist weg. Gut.'],
    second: ['Danke fürs Nachsehen. {me}'],
  },
}
