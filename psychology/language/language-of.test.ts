import { expect, test } from 'vitest';
import { languageOf } from './language-of.ts';

test.each([
  ['Wo bleibt mein Paket? Ich warte seit drei Wochen!', 'de'],
  ['Bonjour, je voudrais savoir où est ma commande', 'fr'],
  ['Hola, no funciona la app y tengo que pagar por mi pedido', 'es'],
  ['Ik wacht al twee weken op mijn bestelling', 'nl'],
  ['Non ho ancora ricevuto il mio ordine', 'it'],
  ['Onde está o meu pedido? Estou à espera há dias', 'pt'],
  ['Gdzie jest moja paczka? Nie mogę się zalogować', 'pl'],
  ['Где мой заказ?', 'other'],
  ['注文はどこですか', 'other'],
  ['Where is my parcel? I have been waiting for three weeks.', 'en'],
  ['i need help changing my password', 'en'],
  ['bro my airpods are acting and idk what to do', 'en'],
  ['Order for Müller in Köln: when does it leave?', 'en'],
  ['ok', null],
  ['10482???', null],
])('%s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});
