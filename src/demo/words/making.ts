import { type Topic, talk } from './topic.ts'

export const stuff: Topic = {
  key: 'stuff',
  desk: 'product',
  weight: 5,
  channels: ['fjell_lab', 'fjell', 'fjell_uk'],
  notes: ['Ines has the certificate, number ends in 117.', 'Answer is on the care page, link it.'],
  en: [
    talk(
      [
        '@{us} is the {jacket} free of pfas in every layer, or only outside?',
        '@{us} which material do you use instead of pfas, and how long does it hold?',
      ],
      [
        'Hello {you}, free of it in every layer for two years now, thread and zip tape included. Instead there is a wax that holds about fifteen washes. {me}, materials',
      ],
      [['And the membrane itself?', 'The membrane too: polyurethane, no fluorine. {me}']],
    ),
    talk(
      ['@{us} what material is the floor of the {tent}? Mine met a marten.'],
      ['Hi {you}, 40 denier polyamide, coated inside. A marten beats it; a patch beats the marten. {me}'],
      [['Where do I get the patch?', 'From me, today, two of them. Martens come back. {me}']],
    ),
    talk(
      ['@{us} the base layer: what material, whose sheep, and who checks on them?'],
      [
        'Hello {you}, wool, from two farms in Rogaland and one in Wales. A vet who is not ours visits twice a year. {me}',
      ],
      [
        [
          'Can I put that certificate on our club page?',
          'Yes, with the number, so that people can look it up. {me}',
        ],
      ],
    ),
    talk(
      ['@{us} is the recycled material of the {pack} weaker than the old one? Mine feels thinner.'],
      ['Hi {you}, thinner yes, weaker no: it breaks at 1,140 newton, the old one at 1,090. {me}, packs'],
      [['Newton I believe. Thank you.', 'He is rarely wrong. {me}']],
    ),
  ],
  de: [
    talk(
      ['@{us} ist die {jacket} in allen Lagen frei von PFAS oder nur außen?'],
      ['Hallo {you}, in allen Lagen, seit zwei Jahren, Faden und Reißverschlussband eingeschlossen. {me}'],
      [['Und die Membran?', 'Auch die: Polyurethan, kein Fluor. {me}']],
    ),
    talk(
      ['@{us} aus welchem Material ist der Boden des {tent}? Meiner hat einen Marder kennengelernt.'],
      [
        'Hallo {you}, Polyamid mit 40 Denier, innen beschichtet. Gegen Marder hilft nur ein Flicken, der ist unterwegs. {me}',
      ],
    ),
  ],
}

export const wishes: Topic = {
  key: 'wishes',
  desk: 'product',
  weight: 4,
  channels: ['fjell_lab', 'fjell', 'fjell_uk'],
  notes: ['Fourth wish for this. On the list as R-118.', 'Bjarne wants to call them. Asked for a number.'],
  en: [
    talk(
      [
        '@{us} idea: a loop on the {jacket} so that it hangs by the hood and not by the neck.',
        '@{us} one small feature I miss: a place for a wet map in the {pack}.',
      ],
      [
        'Hello {you}, that is a good one, and you are the fourth to ask. It is on the list for the next range as R-118. {me}, product',
      ],
      [['Fourth! Then I have sisters.', 'And brothers. We write when it is sewn. {me}']],
      ['It is on the list! I am in history.', 'I did not expect an answer, let alone a number. Thank you.'],
    ),
    talk(
      [
        '@{us} suggestion from a short person: a {pack} that does not sit on my knees.',
        '@{us} the design of the lid pocket is clever and swallows keys. Could it be a little less clever?',
      ],
      ['Hello {you}, may I ring you? Bjarne would like to hear it with hands and knees. {me}'],
      [['Please do, evenings are best.', 'Evenings it is, {day+2}. {me}']],
      ['He listened for half an hour. That was rather wonderful.'],
    ),
    talk(
      [
        '@{us} whoever had the idea with the red end of the tent pole deserves a medal. Now please the same for guy lines.',
      ],
      ['Hi {you}, the medal goes to Lars, who blushed. Guy lines are noted. {me}'],
    ),
    talk(
      ['@{us} idea for the {boot}: tell us in the shop how to lace them. It took me four years.'],
      ['Four years, {you}! From {day+3} there is a card in every box. Thank you for the nudge. {me}'],
    ),
    talk(
      ['@{us} lefties exist. The zip of the {jacket} does not know. Just a suggestion.'],
      [
        'Hi {you}, we turned it round once and the righties complained. But a left one for one jacket a year, why not. I took it up. {me}',
      ],
      [['A left one a year would make us nine happy people.', 'Nine is a start. {me}']],
    ),
  ],
}

export const fit: Topic = {
  key: 'fit',
  desk: 'product',
  weight: 5,
  channels: ['fjell', 'fjell_service', 'fjell_uk'],
  notes: ['Size chart stops where it gets interesting. Told Julie again.'],
  en: [
    talk(
      [
        '@{us} sizing of the {boot}: my feet are 26.4 cm on a good day. 41 or 42?',
        '@{us} sizing question: my husband says boots stretch. I say he stretches the truth. 41 or 42?',
      ],
      [
        'Hi {you}, 42, with the thick sock you will wear anyway. Leather gives half a size, so everybody is right a little. {me}',
      ],
      [['Thick sock it is.', 'Your toes will write to thank you. {me}']],
    ),
    talk(
      [
        '@{us} your size chart ends at a back of 48 cm. I do not.',
        '@{us} is there a long frame for the {pack}? The size chart says no, my back says please.',
      ],
      ['Hello {you}, the long frame goes to 53. It is not on the page yet, which is our fault. {me}, packs'],
      [['Where do I order it?', 'Write “long” in the note of the order, it reaches me. {me}']],
    ),
    talk(
      ['@{us} does the sizing of the {jacket} leave room for a down layer, or is that wishful?'],
      ['Hi {you}, it does, we cut it over a 200 gram vest. {me}, clothing'],
    ),
    talk(
      ['@{us} between M and L in the size chart, with long arms and no shoulders. What now?'],
      ['Hello {you}, L, and take the shoulders in at the bench, 14 euro. Arms cannot be sewn on. {me}'],
      [['I will frame that answer.', 'We can sign it. {me}']],
    ),
    talk(
      ['@{us} women’s sizing of the {pack}: is it only the colour, or does it end somewhere else too?'],
      ['Hi {you}, hips and shoulder straps are shaped differently; the colour is the same three. {me}'],
    ),
  ],
  no: [
    talk(
      ['@{us} sizing på {boot}: foten er 26,4 cm på en god dag. 41 eller 42?'],
      ['Hei {you}, 42, med den tykke sokken du bruker uansett. {me}'],
      [['Da blir det tykk sokk.', 'God tur! {me}']],
    ),
    talk(
      ['@{us} sizing, igjen: midt mellom M og L, lange armer, smale skuldre. Hva nå?'],
      ['Hei {you}, L, og så tar verkstedet inn skuldrene. {me}'],
    ),
  ],
}

export const till: Topic = {
  key: 'till',
  desk: 'shop',
  weight: 6,
  channels: ['fjell_shop', 'fjell_service', 'fjell_uk'],
  notes: [
    'Ravi: the bank’s page timed out, nothing was taken.',
    'Code was for members only. Gave them another one.',
  ],
  en: [
    talk(
      [
        '@{us} checkout throws me back to the start after the address. Three times now, with a {pack} in the basket.',
        '@{us} the web shop forgets my basket whenever I look at the weather. Coincidence?',
      ],
      [
        'Hello {you}, that was us between ten and eleven. It is mended, your basket is still there. {me}, web shop',
      ],
      [['Worked on the phone, not on the laptop.', 'Laptop with which browser? Then I can chase it. {me}']],
      ['It let me through. Thank you.'],
    ),
    talk(
      [
        '@{us} my voucher from the bench is “unknown”. It is printed by you and signed by a person.',
        '@{us} can I pay half by voucher and half by card in the web shop? It makes me choose.',
      ],
      ['Hello {you}, a signature beats a machine. I booked it by hand, the rest goes on the card. {me}'],
    ),
    talk(
      ['@{us} the web shop says one left, the basket says none. Which of you is right?'],
      [
        'Hi {you}, one reservation had just run out. It is yours until tonight, I put it in your basket. {me}',
      ],
      [],
      ['Bought. The last one! I feel chosen.'],
    ),
    talk(
      ['@{us} payment went through twice for {order}. Once was enough, I like the {boot} but not that much.'],
      [
        'Hello {you}, one of the two was only reserved by your bank and falls away by {day+2}. If not, write here and I send it back by hand. {me}, payments',
      ],
      [['Second one is gone from my account. Good.', 'Thank you for looking. {me}']],
    ),
    talk(
      ['@{us} discount code from the newsletter ended before the newsletter came.'],
      ['Sorry, {you}, a late code is no code. Use TRAIL10, good until {day+6}. {me}'],
    ),
    talk(
      ['@{us} is there a checkout without making an account? I only want laces.'],
      ['Hi {you}, yes: “as a guest”, under the big button. It should be above it. {me}'],
      [['I found the small link. It is very small.', 'It grows tomorrow. Thank you for the nudge. {me}']],
    ),
  ],
  de: [
    talk(
      [
        '@{us} mein Gutschein aus der Werkstatt ist „unbekannt“. Gedruckt von Ihnen, unterschrieben von einem Menschen.',
      ],
      ['Hallo {you}, die Unterschrift schlägt die Maschine. Ich habe ihn von Hand gebucht. {me}, Onlineshop'],
    ),
    talk(
      ['@{us} die Kasse wirft mich nach der Adresse zurück an den Anfang. Zum dritten Mal.'],
      ['Hallo {you}, das lag zwischen zehn und elf an uns. Ihr Korb ist noch da. {me}'],
    ),
    talk(
      ['@{us} die Bezahlung von {order} ging doppelt durch. Einmal hätte gereicht.'],
      ['Hallo {you}, eine der beiden war nur vorgemerkt und verfällt bis {day+2}. {me}'],
      [['Ist weg. Gut.', 'Danke fürs Nachsehen. {me}']],
    ),
  ],
}
