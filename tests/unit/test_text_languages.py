"""What language a text is in, as far as English must be told from others."""

import pytest

from compare.text import foreign_language

ENGLISH = (
    "The mayor of San José de la Sierra said that the ferry to El Puerto del Rey will "
    "sail again on Monday, and that nobody was hurt."
)

SAMPLES = {
    "Danish or Norwegian": "Borgmesteren sagde at færgen ikke skal sejle før mandag, "
    "og at der ikke var nogen om bord da den gik på grund i fjorden ved byen.",
    "Dutch": "De burgemeester zei dat de veerboot pas op maandag weer vaart en dat er "
    "niemand aan boord was toen het schip in de haven aan de grond liep.",
    "French": "Le maire a dit que le bac ne partira pas avant lundi et que personne "
    "n'était à bord quand il s'est échoué dans le port de la ville.",
    "German": "Der Bürgermeister sagte, dass die Fähre erst am Montag wieder fährt und "
    "dass niemand an Bord war, als sie im Hafen der Stadt auf Grund lief.",
    "Indonesian or Malay": "Wali kota mengatakan bahwa kapal itu tidak akan berlayar "
    "sebelum hari Senin dan tidak ada orang di kapal yang kandas di pelabuhan itu.",
    "Italian": "Il sindaco ha detto che il traghetto non partirà prima di lunedì e che "
    "nessuno era a bordo quando si è incagliato nel porto della città.",
    "Polish": "Burmistrz powiedział, że prom nie wypłynie przed poniedziałkiem i że na "
    "pokładzie nie było nikogo, gdy statek osiadł na mieliźnie w porcie.",
    "Portuguese": "O prefeito disse que a balsa não vai sair antes de segunda-feira e "
    "que não havia ninguém a bordo quando ela encalhou no porto da cidade.",
    "Spanish": "El alcalde dijo que el barco no saldrá antes del lunes y que no había "
    "nadie a bordo cuando encalló en el puerto de la ciudad por la noche.",
    "Swedish": "Borgmästaren sade att färjan inte ska gå före måndag och att det inte "
    "var någon ombord när den gick på grund i hamnen vid staden.",
    "Turkish": "Belediye başkanı geminin pazartesi gününe kadar sefere çıkmayacağını "
    "ve bir kişi bile olmadığını söyledi; bu gemi daha önce de limanda karaya oturdu "
    "ve çok para için kurtarıldı.",
    "another script": "Мэр города сказал, что паром не выйдет в море до понедельника и "
    "что никого не было на борту, когда он сел на мель в порту этого города.",
}


@pytest.mark.parametrize(("language", "text"), SAMPLES.items())
def test_a_language_is_told_by_its_function_words(language: str, text: str) -> None:
    assert foreign_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "",
        "Le bac est parti.",  # too short to tell
        "Results: Rossi 12, Bianchi 9, De La Cruz 7, Van Den Berg 4. " * 4,
        f"{ENGLISH} «Nous sommes tous sains et saufs», said Ana Ruiz.",
    ],
)
def test_english_and_what_is_too_short_are_not_taken_for_another(text: str) -> None:
    assert foreign_language(text) == ""
