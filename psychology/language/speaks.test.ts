import { expect, test } from 'vitest';
import { speaks } from './speaks.ts';

test.each([
  ['Wo bleibt mein Paket? Ich warte seit drei Wochen!', 'other'],
  ['Bonjour, je voudrais savoir où est ma commande', 'other'],
  ['Hola, no funciona la app y tengo que pagar por mi pedido', 'other'],
  ['Ik wacht al twee weken op mijn bestelling', 'other'],
  ['Non ho ancora ricevuto il mio ordine', 'other'],
  ['Onde está o meu pedido? Estou à espera há dias', 'other'],
  ['Gdzie jest moja paczka? Nie mogę się zalogować', 'other'],
  ['Где мой заказ?', 'other'],
  ['注文はどこですか', 'other'],
  ['Where is my parcel? I have been waiting for three weeks.', 'english'],
  ['i need help changing my password', 'english'],
  ['bro my airpods are acting and idk what to do', 'english'],
  ['Order for Müller in Köln: when does it leave?', 'english'],
  ['ok', 'unknown'],
  ['10482???', 'unknown'],
])('%s', (text, language) => {
  expect(speaks(text)).toBe(language);
});
