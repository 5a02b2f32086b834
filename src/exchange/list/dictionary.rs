//! The header dictionary: which words name which field, in German and English.
//!
//! Headers are compared squeezed (folded letters and digits only), after years, units and
//! currencies were taken out by `header`.

use super::field::{AmountKind, Field, Period};
use super::fold::squeeze;

/// How sure a word is: of two columns with one meaning, the better word keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Names this field or another, the content has to tell.
    Weak,
    Usual,
    /// Says exactly this.
    Exact,
}

const REVENUE: Field = Field::Amount {
    kind: AmountKind::Revenue,
    period: Period::Unstated,
};
const GROSS: Field = Field::Amount {
    kind: AmountKind::GrossRevenue,
    period: Period::Unstated,
};
const PLANNED: Field = Field::Amount {
    kind: AmountKind::PlannedRevenue,
    period: Period::Unstated,
};
const MARGIN: Field = Field::Amount {
    kind: AmountKind::Margin,
    period: Period::Unstated,
};
const POTENTIAL: Field = Field::Amount {
    kind: AmountKind::Potential,
    period: Period::Unstated,
};

use Strength::{Exact, Usual, Weak};

/// Words of one field, squeezed and separated by blanks.
const WORDS: &[(Field, Strength, &str)] = &[
    (
        Field::Name,
        Exact,
        "firma firmenname kundenname unternehmen unternehmensname organisation organisationsname \
         nameadressattypunternehmen company companyname accountname customername organizationname \
         organisationname dealorganization dealorganisation clientname zeilenbeschriftungen \
         rowlabels firmenbezeichnung",
    ),
    (
        Field::Name,
        Usual,
        "kunde name geschaeftspartner auftraggeber rechnungsempfaenger account customer client \
         organization billto",
    ),
    (Field::Name, Weak, "bezeichnung kurzbezeichnung"),
    (
        Field::CustomerNumber,
        Exact,
        "kundennummer kundennr kdnr kdnummer kundenid debitorennummer debitornummer debitorennr \
         debitorenkreditorennr customerid customerno customernumber \
         customernr accountnumber clientid clientno clientnumber",
    ),
    (
        Field::CustomerNumber,
        Usual,
        "debitor personenkonto recordid organizationid konto accountid",
    ),
    (Field::CustomerNumber, Weak, "id matchcode kontonummer nr"),
    (
        REVENUE,
        Usual,
        "umsatz umsatznetto nettoumsatz gesamtumsatz umsatzgesamt umsatzsumme umsatzerloese \
         erloese erloes rechnungssumme summenetto netto nettobetrag gesamtwarenwertnetto revenue \
         sales netsales salesrevenue turnover totalrevenue revenuetotal totalspend totalsales \
         lifetimevalue arr acv amount invoiced billed dealvalue netrevenue revenuenet netamount \
         umsatzmituns revenuewithus salestotal",
    ),
    (
        GROSS,
        Usual,
        "brutto bruttoumsatz umsatzbrutto bruttobetrag rechnungsbetrag summebrutto gross \
         grossrevenue grosssales grossamount invoiceamount invoicetotal revenuewithvat",
    ),
    (
        PLANNED,
        Usual,
        "plan planumsatz umsatzplan budget forecast umsatzforecast umsatzbudget plannedrevenue \
         revenueplan revenueforecast revenuebudget forecastrevenue prognose umsatzprognose",
    ),
    (
        MARGIN,
        Usual,
        "deckungsbeitrag db db1 dbi dbii rohertrag rohgewinn rohmarge marge ertrag \
         contributionmargin grossprofit grossmargin margin profit contribution",
    ),
    (
        POTENTIAL,
        Usual,
        "potenzial potential umsatzpotenzial umsatzpotential jahrespotenzial jahrespotential tam \
         opportunity revenuepotential",
    ),
    (
        Field::CompanyRevenue,
        Exact,
        "jahresumsatz unternehmensumsatz firmenumsatz annualrevenue companyrevenue \
         organizationannualrevenue organisationannualrevenue annualsales annualturnover \
         companyannualrevenue konzernumsatz umsatzdesunternehmens estimatedrevenue theirownrevenue \
         eigenerumsatz eigenerumsatzdeskunden",
    ),
    (
        Field::RowYear,
        Usual,
        "jahr geschaeftsjahr wirtschaftsjahr periode year fiscalyear fy gj jahrderzeile yearoftherow",
    ),
    (
        Field::DocumentDate,
        Usual,
        "rechnungsdatum belegdatum buchungsdatum invoicedate documentdate datum date dealwontime \
         paymentdate orderdate bestelldatum auftragsdatum",
    ),
    (
        Field::DocumentNumber,
        Usual,
        "rechnungsnummer rechnungsnr rgnr renr belegnummer belegnr invoicenumber invoiceno \
         invoiceid dealid ordernumber orderno orderid auftragsnummer bestellnummer invoice \
         documentnumber",
    ),
    (
        Field::DocumentStatus,
        Usual,
        "dealstatus rechnungsstatus zahlungsstatus invoicestatus belegstatus documentstatus",
    ),
    (
        Field::Group,
        Usual,
        "kundengruppe gruppe zielgruppe customergroup group segment marktsegment kundensegment",
    ),
    (
        Field::Industry,
        Usual,
        "branche wirtschaftszweig unternehmensgegenstand industry sector vertical",
    ),
    (
        Field::Parent,
        Usual,
        "konzern muttergesellschaft zentrale konzernmutter hauptadresse parentaccount \
         parentcompany ultimateparent parent",
    ),
    (
        Field::Status,
        Usual,
        "status kundenstatus kundenphase lifecycle lifecyclephase lifecyclestage customerstatus",
    ),
    (Field::Status, Weak, "type typ kundentyp kategorie"),
    (
        Field::Owner,
        Usual,
        "betreuer kundenbetreuer verkaeufer aussendienst zustaendig zustaendigkeit vertreter \
         ansprechpartnerintern owner accountowner companyowner accountmanager organizationowner \
         salesrep salesperson keyaccountmanager verantwortlich verantwortliche verantwortlicher \
         kundenverantwortlicher responsible",
    ),
    (
        Field::Since,
        Usual,
        "kundeseit anlagedatum erstelltam angelegtam customersince createdutc createdate created \
         createdat createddate",
    ),
    (
        Field::FirstOrder,
        Usual,
        "ersterauftrag erstebestellung ersterumsatz ersterechnung erstauftrag firstorder \
         firstinvoice firstpurchase firstorderdate",
    ),
    (
        Field::LastOrder,
        Usual,
        "letzterauftrag letztebestellung letzterumsatz letzterechnung letzterkauf lastorder \
         lastinvoice lastpurchase lastorderdate lastactivitydate",
    ),
    (
        Field::ContractEnd,
        Usual,
        "vertragsende laufzeitbis vertragbis verlaengerungam renewaldate renewal contractend \
         contractends contractenddate",
    ),
    (
        Field::ContactName,
        Usual,
        "ansprechpartner ansprechpartnerin kontaktperson kontakt contact contactname \
         contactperson dealcontactperson primarycontact hauptansprechpartner",
    ),
    (
        Field::ContactFirstName,
        Usual,
        "vorname firstname givenname vornameadressattypnatuerlperson ansprechpartnervorname \
         contactfirstname",
    ),
    (
        Field::ContactLastName,
        Usual,
        "nachname lastname surname familyname familienname nameadressattypnatuerlperson \
         ansprechpartnernachname contactlastname",
    ),
    (
        Field::ContactTitle,
        Usual,
        "position funktion jobtitle contacttitle contactposition ansprechpartnerposition title rolle \
         stellung",
    ),
    (
        Field::Email,
        Usual,
        "email mail emailadresse emailgeschaeftlich emailaddress emailrechnungsadresse",
    ),
    (
        Field::Phone,
        Usual,
        "telefon tel telefonnummer telefongeschaeftlich mobil mobiltelefon handy phone \
         phonenumber companyphone mobile mobilephone rufnummer",
    ),
    (
        Field::Website,
        Usual,
        "webseite website internet homepage websiteurl web url companydomainname domain \
         internetadresse domainname",
    ),
    (
        Field::Street,
        Usual,
        "strasse strassehausnummer strasserechnungsadresse anschrift adresse street streetaddress \
         address billingstreet organizationaddress addressline",
    ),
    (Field::Street, Weak, "hausnummer hausnr"),
    (
        Field::PostalCode,
        Usual,
        "plz postleitzahl plzrechnungsadresse zip zipcode postalcode postcode \
         billingzippostalcode billingzip zippostalcode",
    ),
    (
        Field::City,
        Usual,
        "ort stadt ortrechnungsadresse city town billingcity",
    ),
    (
        Field::Region,
        Usual,
        "bundesland region kanton stateregion state province county billingstate billingstateprovince",
    ),
    (
        Field::Country,
        Usual,
        "land staat country countryregion billingcountry landrechnungsadresse",
    ),
    (
        Field::VatId,
        Usual,
        "ustid ustidnr ustidnummer umsatzsteuerid umsatzsteueridnr umsatzsteueridentifikationsnummer \
         euustid uid uidnummer vatid vat vatnumber vatno taxid",
    ),
    (
        Field::Notes,
        Usual,
        "notiz notizen bemerkung bemerkungen beschreibung kommentar anmerkung notes note \
         description comment comments remarks",
    ),
    (
        Field::Tags,
        Usual,
        "tags tag suchbegriffe schlagworte schlagwoerter labels organizationlabels schlagwort",
    ),
    (
        Field::AbcClass,
        Usual,
        "abc abcklasse kundenklasse klasse abcclass tier class idealcustomerprofiletier \
         abckategorie rating abcclassasatag abcklassealsschlagwort",
    ),
];

/// Stretches that make a header bank data wherever they stand.
const BANK: &[&str] = &[
    "iban",
    "swift",
    "bankleitzahl",
    "kontoinhaber",
    "sepa",
    "kreditkarte",
    "creditcard",
    "cardlast4",
    "cardnumber",
    "cardexp",
    "cardid",
    "bankverbindung",
    "bankkonto",
    "bankaccount",
    "bankname",
    "mandatsreferenz",
    "lastschrift",
];
/// Whole headers that are bank data.
const BANK_WORDS: &[&str] = &["bic", "blz", "bank", "hausbank", "biccode", "card"];

/// Headers that describe a company as a stranger sees it. Beside them a bare "Umsatz" is most
/// likely the company's own.
const FIRMOGRAPHIC: &[&str] = &[
    "mitarbeiter",
    "mitarbeiterzahl",
    "anzahlmitarbeiter",
    "beschaeftigte",
    "employees",
    "numberofemployees",
    "employeecount",
    "headcount",
    "gruendungsjahr",
    "yearfounded",
    "founded",
    "totalfunding",
    "rechtsform",
    "companysize",
    "unternehmensgroesse",
    "sic",
    "naics",
    "wzcode",
];

/// The field a squeezed header names.
#[must_use]
pub fn look_up(squeezed: &str) -> Option<(Field, Strength)> {
    let squeezed = squeezed
        .strip_suffix('1')
        .filter(|rest| *rest != "db")
        .unwrap_or(squeezed);
    if squeezed.is_empty() {
        return None;
    }
    if is_bank(squeezed) {
        return Some((Field::BankData, Exact));
    }
    WORDS
        .iter()
        .find(|(_, _, words)| words.split_ascii_whitespace().any(|word| word == squeezed))
        .map(|(field, strength, _)| (*field, *strength))
}

fn is_bank(squeezed: &str) -> bool {
    BANK.iter().any(|part| squeezed.contains(part)) || BANK_WORDS.contains(&squeezed)
}

/// Whether a header describes the company itself rather than the business with it.
#[must_use]
pub fn is_firmographic(header: &str) -> bool {
    FIRMOGRAPHIC.contains(&squeeze(header).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_names_two_fields() {
        let mut seen = std::collections::BTreeMap::new();
        for (field, _, words) in WORDS {
            for word in words.split_ascii_whitespace() {
                let before = seen.insert(word, field);
                assert!(before.is_none(), "{word}: {before:?} and {field:?}");
            }
        }
    }

    #[test]
    fn headers_of_many_programs_are_known() {
        for (header, field) in [
            ("Kd.-Nr.", Field::CustomerNumber),
            ("Debitoren/Kreditoren-Nr.", Field::CustomerNumber),
            ("Name (Adressattyp Unternehmen)", Field::Name),
            ("Organization - Name", Field::Name),
            ("Straße 1", Field::Street),
            ("E-Mail (geschäftlich)", Field::Email),
            ("Billing Zip/Postal Code", Field::PostalCode),
            ("Company Domain Name", Field::Website),
            ("Annual Revenue", Field::CompanyRevenue),
            ("Organization - Annual revenue", Field::CompanyRevenue),
            ("Total Revenue", REVENUE),
            ("EU-UStID", Field::VatId),
            ("SWIFT-Code", Field::BankData),
            ("SEPA-Mandat", Field::BankData),
            ("IBAN 1", Field::BankData),
            ("DB 1", MARGIN),
        ] {
            assert_eq!(
                look_up(&squeeze(header)).map(|(field, _)| field),
                Some(field),
                "{header}"
            );
        }
        assert_eq!(look_up("auftraege"), None);
    }
}
