import type { RedactionKind } from '../sop/redaction-kind';

/**
 * What consoles call sensitive things, in the languages their interfaces come in. Lower case, NFKC.
 * A phrase stands at the end of a label; what comes before it narrows it down ("temporary password").
 */
export const LABEL_PHRASES: readonly (readonly [RedactionKind, string])[] = [
  [
    'password',
    'password|passwd|pwd|passphrase|pass|laps|passwort|kennwort|mot de passe|contraseña|' +
      'senha|wachtwoord|lösenord|adgangskode|passord|salasana|hasło|heslo|пароль|şifre|' +
      'parola|jelszó|パスワード|暗証番号|密码|密碼|비밀번호|암호|كلمة المرور|סיסמה|mật khẩu|kata sandi|' +
      'รหัสผ่าน|पासवर्ड',
  ],
  [
    'one-time-code',
    'otp|totp|pin|pin code|passcode|one-time code|one time code|one-time password|' +
      'one time password|verification code|security code|authentication code|' +
      'authenticator code|auth code|confirmation code|access code|activation code|' +
      'login code|sign-in code|mfa code|2fa code|two-factor code|sms code|setup key|' +
      'manual entry key|totp secret|totp seed|enrollment code|bestätigungscode|' +
      'sicherheitscode|einmalcode|einmalkennwort|einmalpasswort|code de vérification|' +
      'code de sécurité|código de verificación|código de seguridad|código de verificação|' +
      'codice di verifica|verificatiecode|verifieringskod|engångskod|bekræftelseskode|' +
      'kod weryfikacyjny|код подтверждения|確認コード|認証コード|ワンタイムパスワード|验证码|驗證碼|인증 코드|인증번호',
  ],
  [
    'recovery-key',
    'recovery key|recovery code|recovery codes|recovery phrase|backup code|backup codes|' +
      'backup key|recovery password|bitlocker key|filevault key|seed phrase|' +
      'wiederherstellungsschlüssel|wiederherstellungscode|clé de récupération|' +
      'clave de recuperación|código de recuperación|chave de recuperação|' +
      'chiave di ripristino|chiave di recupero|herstelsleutel|återställningsnyckel|' +
      'genoprettelsesnøgle|klucz odzyskiwania|ключ восстановления|回復キー|恢复密钥|復原金鑰|복구 키',
  ],
  [
    'token',
    "token|token value|session id|session key|jeton|jeton d'accès|zugriffstoken|トークン|令牌|" +
      '权杖|토큰|токен',
  ],
  [
    'private-key',
    'private key|ssh key|signing key|privater schlüssel|clé privée|clave privada|' +
      'chiave privata|秘密鍵|私钥|개인 키',
  ],
  [
    'secret',
    'secret|secret value|secret key|pre-shared key|preshared key|psk|api key|api keys|' +
      'apikey|app key|access key|access key id|encryption key|master key|product key|' +
      'account key|connection string|sas url|sas token|answer|key value|primary key|' +
      'secondary key|geheimnis|api-schlüssel|clé secrète|clé api|clave secreta|secreto|' +
      'clave api|segredo|chave de api|segreto|chiave api|api-sleutel|シークレット|api キー|apiキー|' +
      '密钥|密鑰|비밀 키|api 키',
  ],
  [
    'email',
    'email|e-mail|mail|email address|e-mail address|mail address|email addresses|emails|' +
      'upn|user principal name|e-mail-adresse|courriel|correo|correo electrónico|e-mailadres|' +
      'e-postadress|e-post|sähköposti|электронная почта|эл. почта|e-posta|' +
      'メール|メールアドレス|电子邮件|邮箱|電子郵件|이메일',
  ],
  [
    'username',
    'username|user name|user id|userid|login|login id|' +
      'login name|logon name|sign-in name|signin name|samaccountname|account name|alias|' +
      "aliases|benutzername|anmeldename|nom d'utilisateur|identifiant|usuario|" +
      'gebruikersnaam|nome de usuário|nome utente|användarnamn|brugernavn|brukernavn|' +
      'käyttäjätunnus|nazwa użytkownika|uživatelské jméno|имя пользователя|kullanıcı adı|' +
      'ユーザー名|用户名|使用者名稱|사용자 이름',
  ],
  [
    'phone',
    'phone|phone number|telephone|telephone number|mobile|mobile number|cell|fax|' +
      'fax number|telefon|telefonnummer|téléphone|teléfono|móvil|telefone|celular|' +
      'telefono|cellulare|telefoonnummer|mobilnummer|puhelinnumero|numer telefonu|телефон|' +
      'номер телефона|電話番号|電話|电话|电话号码|手机|전화번호|전화',
  ],
  [
    'national-id',
    'ssn|social security number|national id|national insurance number|passport number|' +
      'passport|driver license|driving licence|tax id|tin|nino|aadhaar|pan number|cpf|' +
      'cnpj|nif|dni|pesel|bsn|personnummer|sozialversicherungsnummer|steuer-id|' +
      'numéro de sécurité sociale|codice fiscale|マイナンバー|身份证号|주민등록번호',
  ],
  [
    'card',
    'card number|credit card|debit card|cvv|cvc|cvv2|kreditkartennummer|numéro de carte|' +
      'número de tarjeta|カード番号',
  ],
  ['iban', 'iban|bank account|account number|routing number|sort code|kontonummer'],
  [
    'date-of-birth',
    'date of birth|birth date|birthdate|birthday|dob|geburtsdatum|date de naissance|' +
      'fecha de nacimiento|data de nascimento|data di nascita|geboortedatum|födelsedatum|' +
      '生年月日|出生日期|생년월일',
  ],
  [
    'postal-address',
    'address line|address line 1|address line 2|address|street|zip|zip code|postal code|' +
      'postcode|anschrift|straße|postleitzahl|plz|adresse postale|code postal|dirección|' +
      'código postal|endereço|indirizzo|住所|郵便番号|地址|주소',
  ],
  [
    'person-name',
    'first name|last name|full name|given name|family name|middle name|surname|forename|' +
      'nickname|preferred name|legal name|person|people|employee|employee name|assignee|' +
      'manager|supervisor|reports to|primary user|created by|modified by|' +
      'updated by|requested by|requester|approver|approved by|actor|owner|member name|' +
      'contact name|cardholder|name on card|customer|vorname|nachname|familienname|' +
      'vollständiger name|prénom|nom de famille|nom complet|nombre completo|apellido|' +
      'apellidos|primer nombre|sobrenome|nome completo|cognome|voornaam|achternaam|' +
      'förnamn|efternamn|fornavn|etternavn|etunimi|sukunimi|imię|nazwisko|jméno|příjmení|' +
      'имя|фамилия|氏名|姓名|名字|이름',
  ],
  [
    'employee-id',
    'employee id|employee number|employee no|staff id|staff number|personnel number|' +
      'badge number|badge id|personalnummer|matricule|número de empleado|社員番号|工号|사번',
  ],
  ['ip-address', 'ip|ip address|ipv4|ipv6|ipv4 address|ipv6 address|ipアドレス'],
  ['mac-address', 'mac|mac address|macアドレス'],
  [
    'serial-number',
    'serial|serial number|serial no|s/n|serialnumber|service tag|asset tag|imei|iccid|' +
      'eid|seriennummer|numéro de série|número de serie|número de série|numero di serie|' +
      'serienummer|серийный номер|シリアル番号|序列号|序號|일련 번호',
  ],
  [
    'guid',
    'object id|tenant id|directory id|client id|application id|app id|subscription id|' +
      'device id|correlation id|request id|account id|org id|organization id|guid|uuid|' +
      'sid|security identifier|distinguished name|key id|secret id|principal id',
  ],
];

/** Words that make a thing done, or a rule told, of what would be a label: "Reset password", "Sign in with email". */
export const NOT_IN_LABELS = new Set(
  (
    'reset resetting change changing forgot forget forgotten show hide view display copy copied generate create created add remove ' +
    'delete edit update set setup manage require requires required allow allowed enable enabled disable disabled ' +
    'expire expires expired rotate revoke revoked regenerate renew send resend sign log use used using save download ' +
    'print get request retrieve recover unlock export import configure invite test sync select filter ' +
    "search sort group with without via no not never do don’t don't does did is are was were be been has have had if when " +
    'this that these those all any how what why who which about learn lost must can cannot may should will ' +
    'try reveal see issue issued validate check find open close upload replace restore protect store ' +
    'encrypt encrypted force forced prompt notify only each every multiple more of for on in at as than into from by through after before until ' +
    'users groups apps devices zurücksetzen ändern vergessen anzeigen kopieren erstellen réinitialiser modifier changer ' +
    'oublié afficher copier créer restablecer cambiar olvidé mostrar copiar crear redefinir alterar esqueci ' +
    'reimposta cambia copia mostra crea сбросить изменить забыли показать'
  ).split(' '),
);

/** Words that stand after the sensitive noun and change nothing. */
export const TRAILING_WORDS = new Set(
  (
    'optional required again confirmation confirm verification hint: value values here below ' +
    'erforderlich bestätigen wiederholen temporaire actuel provisoire temporal actual temporánea temporária ' +
    'atual provvisoria temporanea attuale 1 2 3 #'
  ).split(' '),
);

/** CJK actions: they stand before (Chinese) or are told apart by an ending (Japanese, Korean) anyway. */
export const CJK_ACTIONS =
  /^(?:重置|更改|修改|忘记|忘記|显示|顯示|复制|複製|重設|變更|创建|建立|添加|新增)/;
