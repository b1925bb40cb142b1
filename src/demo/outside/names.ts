import type { Lang } from '../words/topic.ts'

/** First and last names of people who do not exist; every pair is possible. */
export const firstNames: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    'Alice', 'Ben', 'Carys', 'Dev', 'Ellie', 'Finn', 'Gemma', 'Hamish', 'Isla', 'Joel', 'Keira', 'Liam', 'Mollie',
    'Niall', 'Olive', 'Poppy', 'Robin', 'Sian', 'Theo', 'Una', 'Vera', 'Will', 'Zara', 'Angus', 'Bronwen', 'Callum',
    'Daisy', 'Euan', 'Fern', 'Gareth', 'Hattie', 'Ivor', 'Jess', 'Kamal', 'Lottie', 'Mabel', 'Nadia', 'Oscar', 'Priti',
    'Ruby', 'Simon', 'Tess', 'Umar', 'Violet', 'Wren', 'Yasmin', 'Adam', 'Beth', 'Chloe', 'Dylan', 'Esme', 'Fraser',
  ],
  de: [
    'Anja', 'Bernd', 'Carla', 'Dieter', 'Eva', 'Franz', 'Gudrun', 'Heike', 'Ingo', 'Jana', 'Kilian', 'Lena', 'Moritz',
    'Nele', 'Otto', 'Paula', 'Quirin', 'Ruth', 'Sepp', 'Tanja', 'Uwe', 'Vroni', 'Werner', 'Xaver', 'Yvonne', 'Alma',
    'Bruno', 'Clara', 'Emil', 'Frieda', 'Hannes', 'Johanna', 'Korbinian', 'Leonie', 'Martha', 'Noah', 'Ronja', 'Till',
  ],
  no: [
    'Anders', 'Berit', 'Dag', 'Eli', 'Frode', 'Gro', 'Hilde', 'Ivar', 'Janne', 'Knut', 'Liv', 'Morten', 'Nina', 'Odd',
    'Pernille', 'Ragnhild', 'Stian', 'Tone', 'Unni', 'Vegard', 'Åse', 'Bjørg', 'Eskil', 'Guro', 'Håvard', 'Kaja',
    'Leif', 'Marte', 'Oda', 'Rolf', 'Solveig', 'Trond',
  ],
}

export const lastNames: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    'Abbott', 'Barlow', 'Crowther', 'Dunmore', 'Ellwood', 'Farrow', 'Garside', 'Hollis', 'Ingham', 'Jarvis', 'Kendrick',
    'Lomax', 'Mercer', 'Nuttall', 'Oakley', 'Prentice', 'Quayle', 'Redfern', 'Sowerby', 'Thackray', 'Underhill', 'Vickers',
    'Wainwright', 'Yarwood', 'Ashdown', 'Birtles', 'Cawley', 'Drummond', 'Eccles', 'Fenwick', 'Gilroy', 'Heslop', 'Iqbal',
    'Jeavons', 'Khanna', 'Lockyer', 'Muir', 'Nairn', 'Okoro', 'Pugh', 'Rees', 'Stott', 'Tait', 'Urquhart', 'Vaughan',
  ],
  de: [
    'Achleitner', 'Baumgart', 'Dorn', 'Eder', 'Finsterer', 'Gruber', 'Holzner', 'Immler', 'Jaeger', 'Kofler', 'Lechner',
    'Mayrhofer', 'Neuner', 'Oberhauser', 'Pfister', 'Rauch', 'Schober', 'Thaler', 'Unterberger', 'Vogt', 'Wallner',
    'Zech', 'Ahrens', 'Brandt', 'Claussen', 'Dittmer', 'Evers', 'Harms', 'Kruse', 'Lorenzen', 'Petersen', 'Reimers',
  ],
  no: [
    'Aasen', 'Bakke', 'Dahle', 'Engen', 'Fossheim', 'Grønli', 'Hauge', 'Isaksen', 'Jordal', 'Kleppe', 'Lunde', 'Myklebust',
    'Nesse', 'Opheim', 'Ramberg', 'Skaar', 'Tangen', 'Ulriksen', 'Vangen', 'Øvrebø', 'Bjerkan', 'Espeland', 'Fløysand',
    'Heggland', 'Kvalheim', 'Moen', 'Rønning', 'Storvik',
  ],
}

/** What people put behind their name when it is taken. */
export const tails = ['walks', 'outside', 'hikes', 'w', 'fells', 'and_dog', 'up_there', 'on_foot', '71', '84', '92', '07', 'x', 'slowly']
