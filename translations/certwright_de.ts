<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CertificateCard</name>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1; it matches the certificate</source>
        <translation>%1; passt zum Zertifikat</translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>%n Name</numerusform>
            <numerusform>%n Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>Names of %1</source>
        <translation>Namen von %1</translation>
    </message>
    <message>
        <source>All &amp;details…</source>
        <translation>Alle &amp;Einzelheiten…</translation>
    </message>
    <message>
        <source>All details of %1</source>
        <translation>Alle Einzelheiten zu %1</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>In place</source>
        <translation>Wirksam</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Endgültig</translation>
    </message>
    <message>
        <source>Undone %1</source>
        <comment>date, or time of the same day</comment>
        <translation>Rückgängig seit %1</translation>
    </message>
    <message>
        <source>Undo %1 first</source>
        <comment>date of a later change, or its time on the same day</comment>
        <translation>Erst %1 zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>%1 (%2)</source>
        <comment>ISO date, date as the locale writes it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>expired today</source>
        <translation>heute abgelaufen</translation>
    </message>
    <message>
        <source>expired yesterday</source>
        <translation>gestern abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>expired %n days ago</source>
        <translation>
            <numerusform>vor %n Tag abgelaufen</numerusform>
            <numerusform>vor %n Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>expires today</source>
        <translation>läuft heute ab</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>noch 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>PKCS #12 file</source>
        <translation>PKCS-#12-Datei</translation>
    </message>
    <message>
        <source>PKCS #7 file</source>
        <translation>PKCS-#7-Datei</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM-Datei</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Certificate request</source>
        <translation>Zertifikatanforderung</translation>
    </message>
    <message>
        <source>RC2 with 40 bits (old and weak)</source>
        <translation>RC2 mit 40 Bit (alt und schwach)</translation>
    </message>
    <message>
        <source>RC2 (old)</source>
        <translation>RC2 (alt)</translation>
    </message>
    <message>
        <source>Triple DES (old)</source>
        <translation>Triple DES (alt)</translation>
    </message>
    <message>
        <source>RC4 (old and weak)</source>
        <translation>RC4 (alt und schwach)</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>certificates are not encrypted</source>
        <translation>Zertifikate sind nicht verschlüsselt</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between ciphers</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>opens at once</source>
        <translation>öffnet sofort</translation>
    </message>
    <message>
        <source>%1, %2 rounds; %3</source>
        <translation>%1, %2 Runden; %3</translation>
    </message>
    <message>
        <source>none: a change to the file would not be noticed</source>
        <translation>keine: eine Änderung der Datei fiele nicht auf</translation>
    </message>
    <message>
        <source>%1 %2, %3 rounds</source>
        <comment>kind, digest, count</comment>
        <translation>%1 %2, %3 Runden</translation>
    </message>
    <message>
        <source>certificate without a name</source>
        <translation>Zertifikat ohne Namen</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <translation>%1, %2 Bit</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Nur für mich</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>about a second</source>
        <translation>etwa einer Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>etwa %n Sekunde</numerusform>
            <numerusform>etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>opens in %1</source>
        <comment>about 3 seconds</comment>
        <translation>öffnet in %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between programs</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>DES (old and weak)</source>
        <translation>DES (alt und schwach)</translation>
    </message>
</context>
<context>
    <name>EffectLines</name>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n Zertifikat</numerusform>
            <numerusform>%n Zertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n roots</source>
        <translation>
            <numerusform>%n Stammzertifikat</numerusform>
            <numerusform>%n Stammzertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>%n Name</numerusform>
            <numerusform>%n Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for your tick</source>
        <translation>wartet auf Ihr Häkchen</translation>
    </message>
</context>
<context>
    <name>EffectText</name>
    <message>
        <source>until %1</source>
        <comment>date</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>not there</source>
        <comment>state of an object in the store</comment>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>there</source>
        <comment>state of an object in the store</comment>
        <translation>da</translation>
    </message>
    <message>
        <source>damaged</source>
        <comment>state of an object in the store</comment>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>value of an object in the store</comment>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n roots</source>
        <translation>
            <numerusform>%n Stammzertifikat</numerusform>
            <numerusform>%n Stammzertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n Zertifikat</numerusform>
            <numerusform>%n Zertifikate</numerusform>
        </translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Friendly name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Name that servers use</source>
        <translation>Name, den Server benutzen</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Certwright&apos;s root store</source>
        <translation>Certwrights Stammzertifikate</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>certificate, until</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>chain of certificates</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>names</comment>
        <translation>für %1</translation>
    </message>
    <message>
        <source>%1; it matches the certificate</source>
        <translation>%1; passt zum Zertifikat</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>trusted</source>
        <comment>a root</comment>
        <translation>vertraut</translation>
    </message>
    <message>
        <source>not trusted</source>
        <comment>a root</comment>
        <translation>nicht vertraut</translation>
    </message>
    <message>
        <source>waits</source>
        <comment>a request</comment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Request for %1</source>
        <translation>Anforderung für %1</translation>
    </message>
    <message>
        <source>Name that servers use: %1</source>
        <translation>Name, den Server nutzen: %1</translation>
    </message>
    <message>
        <source>Its request</source>
        <translation>Seine Anforderung</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>abgelaufen am %1</translation>
    </message>
    <message>
        <source>waits → answered</source>
        <comment>a request</comment>
        <translation>wartet → beantwortet</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Who may read the key</source>
        <translation>Wer den Schlüssel lesen darf</translation>
    </message>
    <message>
        <source>to the trash of the store</source>
        <comment>where something goes</comment>
        <translation>in den Papierkorb des Zertifikatspeichers</translation>
    </message>
    <message>
        <source>Certificate and key: %1</source>
        <translation>Zertifikat und Schlüssel: %1</translation>
    </message>
    <message>
        <source>servers that use it find no file</source>
        <comment>of a name that goes</comment>
        <translation>Server, die ihn verwenden, finden keine Datei</translation>
    </message>
</context>
<context>
    <name>ExtensionText</name>
    <message>
        <source>identifier that is too long to be shown</source>
        <translation>Kennung, die zu lang ist, um sie zu zeigen</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>not known here, %1</source>
        <comment>14 bytes</comment>
        <translation>hier nicht bekannt, %1</translation>
    </message>
    <message>
        <source>could not be read, %1</source>
        <comment>14 bytes</comment>
        <translation>nicht lesbar, %1</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>not restricted</source>
        <translation>nicht eingeschränkt</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>What this extension means is not known here. Its bytes are shown below.</source>
        <translation>Was diese Erweiterung bedeutet, ist hier nicht bekannt. Ihre Bytes stehen unten.</translation>
    </message>
    <message>
        <source>The value is not what its identifier says, and could not be read. Its bytes are shown below.</source>
        <translation>Der Wert ist nicht das, was seine Kennung sagt, und war nicht zu lesen. Seine Bytes stehen unten.</translation>
    </message>
    <message>
        <source>It is set, and has no value.</source>
        <translation>Sie ist gesetzt und hat keinen Wert.</translation>
    </message>
    <message>
        <source>Only the beginning is shown.</source>
        <translation>Nur der Anfang wird gezeigt.</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>The store is as it was before.</source>
        <translation>Der Zertifikatspeicher ist wie zuvor.</translation>
    </message>
    <message>
        <source>What was written was taken back. The store is as it was before.</source>
        <translation>Was geschrieben war, wurde zurückgenommen. Der Zertifikatspeicher ist wie zuvor.</translation>
    </message>
    <message>
        <source>Nothing was imported. Something else changed the store meanwhile.</source>
        <translation>Nichts wurde importiert. Etwas anderes hat den Zertifikatspeicher inzwischen geändert.</translation>
    </message>
    <message>
        <source>It is not known whether the store was changed.</source>
        <translation>Es ist nicht bekannt, ob der Zertifikatspeicher geändert wurde.</translation>
    </message>
    <message>
        <source>The store %1 holds what it held before.</source>
        <translation>Der Zertifikatspeicher %1 enthält, was er zuvor enthielt.</translation>
    </message>
    <message>
        <source>The file %1 was only read.</source>
        <translation>Die Datei %1 wurde nur gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n names were not moved. Servers go on with the certificates that they lead to.</source>
        <translation>
            <numerusform>%n Name wurde nicht umgestellt. Server bleiben bei dem Zertifikat, zu dem er führt.</numerusform>
            <numerusform>%n Namen wurden nicht umgestellt. Server bleiben bei den Zertifikaten, zu denen sie führen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name %1 was not moved. Servers go on with the certificate that it leads to.</source>
        <translation>Der Name %1 wurde nicht umgestellt. Server bleiben bei dem Zertifikat, zu dem er führt.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Zertifikatspeicher</translation>
    </message>
</context>
<context>
    <name>FileSetText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>file, why it is not taken</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken: %1.</source>
        <translation>Nicht genommen: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between files</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>One certificate is imported at a time, alone or with the file of its private key.</source>
        <translation>Ein Zertifikat wird auf einmal importiert, allein oder mit der Datei seines privaten Schlüssels.</translation>
    </message>
    <message>
        <source>None of these files can be imported</source>
        <translation>Keine dieser Dateien lässt sich importieren</translation>
    </message>
    <message>
        <source>Opened: %1, with the key in %2.</source>
        <comment>files</comment>
        <translation>Geöffnet: %1, mit dem Schlüssel in %2.</translation>
    </message>
    <message>
        <source>Opened: %1.</source>
        <comment>file</comment>
        <translation>Geöffnet: %1.</translation>
    </message>
    <message>
        <source>Not all files are taken</source>
        <translation>Nicht alle Dateien werden genommen</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>A short number computed from the whole certificate. Two certificates with the same thumbprint are the same certificate.</source>
        <translation>Eine kurze Zahl, aus dem ganzen Zertifikat berechnet. Zwei Zertifikate mit demselben Fingerabdruck sind dasselbe Zertifikat.</translation>
    </message>
    <message>
        <source>The name under which the certificate is listed. It takes no part in checking the certificate.</source>
        <translation>Der Name, unter dem das Zertifikat aufgeführt wird. Für seine Prüfung spielt er keine Rolle.</translation>
    </message>
    <message>
        <source>The certificates that lead from this one to a root. A server sends them along.</source>
        <translation>Die Zertifikate, die von diesem zu einem Stammzertifikat führen. Ein Server sendet sie mit.</translation>
    </message>
</context>
<context>
    <name>NativeFileChooser</name>
    <message>
        <source>Choose a certificate file</source>
        <translation>Zertifikatsdatei auswählen</translation>
    </message>
    <message>
        <source>Certificate files</source>
        <translation>Zertifikatsdateien</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>Choose the file with the key</source>
        <translation>Datei mit dem Schlüssel auswählen</translation>
    </message>
    <message>
        <source>Files with keys</source>
        <translation>Schlüsseldateien</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Anforderung speichern</translation>
    </message>
    <message>
        <source>Certificate requests</source>
        <translation>Zertifikatanforderungen</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Zertifikat speichern</translation>
    </message>
    <message>
        <source>PEM files</source>
        <translation>PEM-Dateien</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Saved plans</source>
        <translation>Gespeicherte Pläne</translation>
    </message>
    <message>
        <source>Text, for a ticket</source>
        <translation>Text für ein Ticket</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON für Programme</translation>
    </message>
</context>
<context>
    <name>OpenMatter</name>
    <message>
        <source>Servers still use the old certificate</source>
        <translation>Die Server benutzen noch das alte Zertifikat</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>It is about %1.</source>
        <comment>certificates</comment>
        <translation>Es geht um %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between certificates</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Prepared by %1 on %2 at %3</source>
        <comment>user, host, time</comment>
        <translation>Vorbereitet von %1 auf %2, %3</translation>
    </message>
</context>
<context>
    <name>SaveReceipt</name>
    <message>
        <source>Receipt saved</source>
        <translation>Beleg gespeichert</translation>
    </message>
    <message>
        <source>Receipt not saved</source>
        <translation>Beleg nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Name and place</source>
        <translation>Name und Ort</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anforderung</translation>
    </message>
</context>
<context>
    <name>ViewedPath</name>
    <message>
        <source>not valid yet</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>valid, trusted here</source>
        <translation>gültig, hier vertraut</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>in der Datei</translation>
    </message>
    <message>
        <source>in the store</source>
        <translation>im Zertifikatspeicher</translation>
    </message>
    <message>
        <source>in the store as %1</source>
        <translation>im Zertifikatspeicher als %1</translation>
    </message>
    <message>
        <source>valid, but its chain is not</source>
        <translation>gültig, aber seine Kette nicht</translation>
    </message>
    <message>
        <source>among the roots of this machine</source>
        <translation>unter den Stammzertifikaten dieses Rechners</translation>
    </message>
    <message>
        <source>in date; issuer not known here</source>
        <translation>noch nicht abgelaufen; Aussteller hier nicht bekannt</translation>
    </message>
    <message>
        <source>in date; not trusted here</source>
        <translation>noch nicht abgelaufen; hier nicht vertraut</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Choose another place for it, or run this program as the owner of the store.</source>
        <translation>Wählen Sie einen anderen Ort, oder starten Sie das Programm als Besitzer des Zertifikatspeichers.</translation>
    </message>
    <message>
        <source>If you trust the file, raise the limit in the configuration.</source>
        <translation>Wenn Sie der Datei vertrauen, erhöhen Sie die Grenze in der Konfiguration.</translation>
    </message>
    <message>
        <source>Tick the replacement below. What is replaced is kept in the trash.</source>
        <translation>Haken Sie unten das Ersetzen an. Das Ersetzte kommt in den Papierkorb.</translation>
    </message>
    <message>
        <source>Move the name below, or go back and choose another name.</source>
        <translation>Stellen Sie den Namen unten um, oder wählen Sie auf der Seite davor einen anderen.</translation>
    </message>
    <message>
        <source>Type a name, or take one of those below.</source>
        <translation>Geben Sie einen Namen ein, oder nehmen Sie einen der vorgeschlagenen.</translation>
    </message>
    <message>
        <source>Type it on the next page.</source>
        <translation>Geben Sie es auf der nächsten Seite ein.</translation>
    </message>
    <message>
        <source>Use another certificate, or tick the finding to import this one anyway.</source>
        <translation>Nehmen Sie ein anderes Zertifikat, oder haken Sie den Befund an, um trotzdem zu importieren.</translation>
    </message>
    <message>
        <source>Correct this line, then start again.</source>
        <translation>Berichtigen Sie diese Zeile, und starten Sie noch einmal.</translation>
    </message>
    <message>
        <source>If you trust the file, open it anyway.</source>
        <translation>Wenn Sie der Datei vertrauen, öffnen Sie sie trotzdem.</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with its authority, then tick it below.</source>
        <translation>Vergleichen Sie den SHA-256 mit der Zertifizierungsstelle, und haken Sie es dann unten an.</translation>
    </message>
    <message>
        <source>Check the disk and its free space, then try again.</source>
        <translation>Prüfen Sie die Platte und ihren freien Platz und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Have the owner of the store repair it, then try again.</source>
        <translation>Lassen Sie den Besitzer des Zertifikatspeichers ihn reparieren und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Go back and type it, or take the key from another file.</source>
        <translation>Gehen Sie zurück und geben Sie es ein, oder nehmen Sie den Schlüssel aus einer anderen Datei.</translation>
    </message>
    <message>
        <source>Open the one root that you need from a file of its own.</source>
        <translation>Öffnen Sie das eine Stammzertifikat, das Sie brauchen, aus einer eigenen Datei.</translation>
    </message>
    <message>
        <source>Open the certificate first, and give the key on the page for it.</source>
        <translation>Öffnen Sie zuerst das Zertifikat, und geben Sie den Schlüssel auf der Seite dafür an.</translation>
    </message>
    <message>
        <source>Open the certificate that belongs to it. The page after it asks for this key.</source>
        <translation>Öffnen Sie das Zertifikat, das dazu gehört. Die Seite danach fragt nach diesem Schlüssel.</translation>
    </message>
    <message>
        <source>Download the certificate itself from the key vault, as a .pfx file.</source>
        <translation>Laden Sie das Zertifikat selbst als .pfx-Datei aus dem Key Vault.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>certificate, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>count</comment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought back</source>
        <comment>count</comment>
        <translation>
            <numerusform>%n zurückgeholt</numerusform>
            <numerusform>%n zurückgeholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>count</comment>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <comment>count</comment>
        <translation>
            <numerusform>%n bleibt</numerusform>
            <numerusform>%n bleiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <comment>count</comment>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <comment>count</comment>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>count</comment>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <comment>count</comment>
        <translation>
            <numerusform>%n zurückgenommen</numerusform>
            <numerusform>%n zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>reads back the same</source>
        <translation>unverändert lesbar</translation>
    </message>
    <message>
        <source>its key signs for it</source>
        <translation>sein Schlüssel signiert</translation>
    </message>
    <message>
        <source>access rights as intended</source>
        <translation>Zugriffsrechte wie vorgesehen</translation>
    </message>
    <message>
        <source>Undo the later ones first, in the order in which they are named.</source>
        <translation>Machen Sie zuerst die späteren rückgängig, in der genannten Reihenfolge.</translation>
    </message>
    <message>
        <source>Go back and choose another place, or open that folder to the account.</source>
        <translation>Gehen Sie zurück und wählen Sie einen anderen Ort, oder öffnen Sie diesen Ordner für das Konto.</translation>
    </message>
    <message>
        <source>each account reads it</source>
        <translation>jedes Konto liest ihn</translation>
    </message>
    <message>
        <source>not tried as each account</source>
        <translation>nicht als jedes Konto versucht</translation>
    </message>
    <message>
        <source>Put the file back there, then try again.</source>
        <translation>Legen Sie die Datei wieder dorthin, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>ui::AccessText</name>
    <message>
        <source>none</source>
        <comment>services</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>only its owner</source>
        <comment>who may read a key</comment>
        <translation>nur sein Besitzer</translation>
    </message>
</context>
<context>
    <name>ui::BusyLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc-Taste</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>what is being done, percentage</comment>
        <translation>%1 %2 %</translation>
    </message>
</context>
<context>
    <name>ui::CertificateWindow</name>
    <message>
        <source>%1, until %2</source>
        <comment>a certificate, the end of its validity</comment>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>Cer&amp;tificate:</source>
        <translation>&amp;Zertifikat:</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the certificate as text</source>
        <translation>Kopiert das Zertifikat als Text</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern als…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc-Taste</translation>
    </message>
    <message>
        <source>%1 — Certificate</source>
        <translation>%1 — Zertifikat</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Pfad</translation>
    </message>
    <message>
        <source>P&amp;EM</source>
        <translation>PE&amp;M</translation>
    </message>
    <message>
        <source>✓ Copied as text</source>
        <translation>✓ Als Text kopiert</translation>
    </message>
    <message>
        <source>Certificate saved</source>
        <translation>Zertifikat gespeichert</translation>
    </message>
    <message>
        <source>Certificate not saved</source>
        <translation>Zertifikat nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>ui::ChainTree</name>
    <message>
        <source>in the file, not installed</source>
        <translation>in der Datei, nicht installiert</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>abgelaufen am %1</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>trusted by this store</source>
        <translation>der Zertifikatspeicher vertraut ihm</translation>
    </message>
    <message>
        <source>trusted by your decision</source>
        <translation>Sie vertrauen ihm</translation>
    </message>
    <message>
        <source>trusted by this machine</source>
        <translation>dieser Computer vertraut ihm</translation>
    </message>
    <message>
        <source>not trusted here</source>
        <translation>nicht vertraut</translation>
    </message>
    <message>
        <source>answers a request</source>
        <translation>beantwortet eine Anforderung</translation>
    </message>
    <message>
        <source>not valid in this chain</source>
        <translation>in dieser Kette nicht gültig</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>role of a certificate, where it is</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>cross-signed: by %1</source>
        <comment>issuer</comment>
        <translation>kreuzsigniert: von %1</translation>
    </message>
    <message>
        <source>in the file → certificates</source>
        <translation>Datei → Zertifikate</translation>
    </message>
    <message>
        <source>in the file → intermediates</source>
        <translation>Datei → Zwischenzertifikate</translation>
    </message>
    <message>
        <source>in the file → trusted roots</source>
        <translation>Datei → vertraute Stammzertifikate</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>not known here; can be fetched from %1</source>
        <translation>hier nicht bekannt; abzuholen bei %1</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>All &amp;details…</source>
        <translation>Alle &amp;Einzelheiten…</translation>
    </message>
</context>
<context>
    <name>ui::Comparison</name>
    <message>
        <source>Old and new</source>
        <translation>Alt und neu</translation>
    </message>
    <message>
        <source>Old, in use now</source>
        <translation>Alt, jetzt in Gebrauch</translation>
    </message>
    <message>
        <source>New, in this file</source>
        <translation>Neu, in dieser Datei</translation>
    </message>
    <message>
        <source>%1, the same key</source>
        <translation>%1, derselbe Schlüssel</translation>
    </message>
    <message>
        <source>%1, a new key</source>
        <translation>%1, ein neuer Schlüssel</translation>
    </message>
    <message>
        <source>%1, old: %2</source>
        <translation>%1, alt: %2</translation>
    </message>
    <message>
        <source>%1, new: %2</source>
        <translation>%1, neu: %2</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weiterer</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the new one</source>
        <translation>nicht im neuen</translation>
    </message>
    <message>
        <source>not in the old one</source>
        <translation>nicht im alten</translation>
    </message>
    <message>
        <source>In use and in this file</source>
        <translation>In Gebrauch und in dieser Datei</translation>
    </message>
    <message>
        <source>In use now</source>
        <translation>Jetzt in Gebrauch</translation>
    </message>
    <message>
        <source>In this file</source>
        <translation>In dieser Datei</translation>
    </message>
    <message>
        <source>%1, another key</source>
        <translation>%1, ein anderer Schlüssel</translation>
    </message>
    <message>
        <source>%1, in use: %2</source>
        <translation>%1, in Gebrauch: %2</translation>
    </message>
    <message>
        <source>%1, in this file: %2</source>
        <translation>%1, in dieser Datei: %2</translation>
    </message>
    <message>
        <source>not in this file</source>
        <translation>nicht in dieser Datei</translation>
    </message>
    <message>
        <source>not in use now</source>
        <translation>jetzt nicht in Gebrauch</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <comment>date, date, days left</comment>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message>
        <source>both stay in the store</source>
        <translation>beide bleiben im Speicher</translation>
    </message>
    <message>
        <source>In the store and in this file</source>
        <translation>Im Speicher und in dieser Datei</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>Im Speicher</translation>
    </message>
    <message>
        <source>stays where it is</source>
        <translation>bleibt, wo er ist</translation>
    </message>
    <message>
        <source>not in the store</source>
        <translation>nicht im Speicher</translation>
    </message>
    <message>
        <source>only the owner</source>
        <translation>nur der Eigentümer</translation>
    </message>
    <message>
        <source>In use now and afterwards</source>
        <translation>Jetzt und danach in Gebrauch</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>nicht mehr</translation>
    </message>
    <message>
        <source>%1, afterwards: %2</source>
        <translation>%1, danach: %2</translation>
    </message>
</context>
<context>
    <name>ui::ConfirmPage</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>This is what will change</source>
        <translation>Das wird sich ändern</translation>
    </message>
    <message>
        <source>Looking at the store…</source>
        <translation>Der Zertifikatspeicher wird angesehen…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>This is what would change</source>
        <translation>Das würde sich ändern</translation>
    </message>
    <message>
        <source>1 change in %1.</source>
        <translation>1 Änderung in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes in %1.</source>
        <translation>
            <numerusform>%n Änderung in %1.</numerusform>
            <numerusform>%n Änderungen in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>The store has it all, just as it is in the file. Nothing will be changed.</source>
        <translation>Der Zertifikatspeicher hat alles schon so, wie es in der Datei steht. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>This account cannot change %1.</source>
        <comment>place</comment>
        <translation>Dieses Konto kann %1 nicht ändern.</translation>
    </message>
    <message>
        <source>Trust this root?</source>
        <translation>Diesem Stammzertifikat vertrauen?</translation>
    </message>
    <message>
        <source>Compare its SHA-256 with what the authority tells, then tick it.</source>
        <translation>Ihre SHA-256 mit der Angabe der Zertifizierungsstelle vergleichen, dann ankreuzen.</translation>
    </message>
    <message>
        <source>C&amp;hange the place…</source>
        <translation>&amp;Ort ändern …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is ticked, what is accepted</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>a certificate, date</comment>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>All key pairs</source>
        <translation>Alle Schlüsselpaare</translation>
    </message>
    <message numerus="yes">
        <source>All %n key pairs</source>
        <translation>
            <numerusform>Das %n Schlüsselpaar</numerusform>
            <numerusform>Alle %n Schlüsselpaare</numerusform>
        </translation>
    </message>
    <message>
        <source>This plan was saved</source>
        <translation>Dieser Plan wurde gespeichert</translation>
    </message>
    <message>
        <source>It cannot be carried out as it stands.</source>
        <translation>So kann er nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>Carry &amp;out</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>This plan was carried out already, as %1.</source>
        <translation>Dieser Plan wurde schon ausgeführt, als %1.</translation>
    </message>
    <message>
        <source>This plan is out of date</source>
        <translation>Dieser Plan ist veraltet</translation>
    </message>
    <message>
        <source>It cannot be carried out as it stands. Nothing was changed.</source>
        <translation>So wie er ist, kann er nicht ausgeführt werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing can be done as it stands.</source>
        <translation>So wie es ist, kann nichts ausgeführt werden.</translation>
    </message>
    <message>
        <source>This cannot be undone</source>
        <translation>Das lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>What the trash keeps is destroyed for good.</source>
        <translation>Was der Papierkorb aufbewahrt, wird endgültig vernichtet.</translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ui::DetailsTab</name>
    <message>
        <source>The extensions are being read…</source>
        <translation>Die Erweiterungen werden gelesen…</translation>
    </message>
    <message>
        <source>Value of the field</source>
        <translation>Wert des Feldes</translation>
    </message>
    <message>
        <source>Bytes of the field</source>
        <translation>Bytes des Feldes</translation>
    </message>
    <message>
        <source>Fields and extensions</source>
        <translation>Felder und Erweiterungen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>%1 · critical</source>
        <comment>name of an extension</comment>
        <translation>%1 · kritisch</translation>
    </message>
    <message>
        <source>No extensions</source>
        <translation>Keine Erweiterungen</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>1 more extension is left out</source>
        <translation>1 weitere Erweiterung fehlt hier</translation>
    </message>
    <message>
        <source>%1 more extensions are left out</source>
        <translation>%1 weitere Erweiterungen fehlen hier</translation>
    </message>
    <message>
        <source>Only the first %1 are shown.</source>
        <translation>Nur die ersten %1 werden gezeigt.</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>These are the first %1 bytes.</source>
        <translation>Das sind die ersten %1 Byte.</translation>
    </message>
    <message>
        <source>not 1, 2 or 3</source>
        <translation>nicht 1, 2 oder 3</translation>
    </message>
</context>
<context>
    <name>ui::EffectsOverview</name>
    <message>
        <source>%1, %2</source>
        <comment>how many of what, what becomes of them</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::EffectsTable</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Vorher → nachher</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ui::FailureReport</name>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>What is unchanged</source>
        <translation>Was unverändert ist</translation>
    </message>
    <message>
        <source>For support</source>
        <translation>Für den Support</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the details for support</source>
        <translation>Einzelheiten für den Support kopieren</translation>
    </message>
    <message>
        <source>What was imported before stands (%1).</source>
        <comment>names of receipts</comment>
        <translation>Was vorher importiert wurde, bleibt (%1).</translation>
    </message>
</context>
<context>
    <name>ui::FileFactsCard</name>
    <message>
        <source>%1, %2</source>
        <comment>kind of file, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>what can be seen without its password</source>
        <translation>was ohne Passwort zu sehen ist</translation>
    </message>
    <message>
        <source>SHA-256 of file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Key encryption</source>
        <translation>Schlüssel verschlüsselt mit</translation>
    </message>
    <message>
        <source>Not readable here</source>
        <translation>Hier nicht lesbar</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Unversehrtheit</translation>
    </message>
    <message>
        <source>Readable by</source>
        <translation>Lesbar mit</translation>
    </message>
    <message>
        <source>Not by</source>
        <translation>Nicht mit</translation>
    </message>
    <message>
        <source>1 certificate</source>
        <translation>1 Zertifikat</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n Zertifikat</numerusform>
            <numerusform>%n Zertifikate</numerusform>
        </translation>
    </message>
    <message>
        <source>1 private key</source>
        <translation>1 privater Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n private keys</source>
        <translation>
            <numerusform>%n privater Schlüssel</numerusform>
            <numerusform>%n private Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>certificates and keys</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>keines nötig</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>in %1; the next page tries it</source>
        <translation>in %1; die nächste Seite versucht ihn</translation>
    </message>
    <message>
        <source>not here; the next page asks for it</source>
        <translation>nicht enthalten; die nächste Seite fragt danach</translation>
    </message>
    <message>
        <source>%1, valid from %2 to %3</source>
        <comment>certificate, dates</comment>
        <translation>%1, gültig von %2 bis %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
</context>
<context>
    <name>ui::FilePage</name>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Which certificate file?</source>
        <translation>Welche Zertifikatsdatei?</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Takes a certificate in text form from the clipboard</source>
        <translation>Nimmt ein Zertifikat in Textform aus der Zwischenablage</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>Da&amp;tei:</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>Nichts einzufügen</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Reading standard input…</source>
        <translation>Standardeingabe wird gelesen…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation>Die Datei wird angesehen…</translation>
    </message>
    <message>
        <source>Drop a .pfx, .cer, .p7b or .pem file here, or choose one.</source>
        <translation>Datei (.pfx, .cer, .p7b, .pem) hierher ziehen oder auswählen.</translation>
    </message>
    <message>
        <source>Nothing is changed until you choose Import.</source>
        <translation>Bis Sie Importieren wählen, wird nichts geändert.</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Die Dateien werden gelesen…</translation>
    </message>
    <message>
        <source>1 request waits in this store</source>
        <translation>1 Anforderung wartet in diesem Zertifikatspeicher</translation>
    </message>
    <message numerus="yes">
        <source>%n requests wait in this store</source>
        <translation>
            <numerusform>%n Anforderung wartet in diesem Zertifikatspeicher</numerusform>
            <numerusform>%n Anforderungen warten in diesem Zertifikatspeicher</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests that wait for their certificates</source>
        <translation>Anforderungen, die auf ihr Zertifikat warten</translation>
    </message>
    <message>
        <source>%1, made on %2</source>
        <comment>whose request it is, date</comment>
        <translation>%1, erstellt am %2</translation>
    </message>
    <message>
        <source>This is a saved plan</source>
        <translation>Dies ist ein gespeicherter Plan</translation>
    </message>
</context>
<context>
    <name>ui::FileTrouble</name>
    <message>
        <source>Open an&amp;yway</source>
        <translation>Trotzdem ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Reads the file again</source>
        <translation>Liest die Datei noch einmal</translation>
    </message>
</context>
<context>
    <name>ui::FilterList</name>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
</context>
<context>
    <name>ui::FilteredList</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown, all: &quot;3 of 60 names&quot;</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::FindingsView</name>
    <message>
        <source>1 more finding</source>
        <translation>1 weitere Feststellung</translation>
    </message>
    <message numerus="yes">
        <source>%n more findings</source>
        <translation>
            <numerusform>%n weitere Feststellung</numerusform>
            <numerusform>%n weitere Feststellungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GeneralTab</name>
    <message>
        <source>%1; its private key is in the file</source>
        <translation>%1; der private Schlüssel ist in der Datei</translation>
    </message>
    <message>
        <source>%1; its private key is in the store</source>
        <translation>%1; der private Schlüssel ist im Zertifikatspeicher</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Friendly name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>1 name</source>
        <translation>1 Name</translation>
    </message>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>%n Name</numerusform>
            <numerusform>%n Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>ui::ImportWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save receipt…</source>
        <translation>&amp;Beleg speichern…</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc-Taste</translation>
    </message>
    <message>
        <source>Copies what will change as text</source>
        <translation>Kopiert als Text, was sich ändern wird</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>Certwright</source>
        <translation>Certwright</translation>
    </message>
    <message>
        <source>%1 — Certwright</source>
        <translation>%1 — Certwright</translation>
    </message>
    <message>
        <source>An import is running. Stop it?</source>
        <translation>Ein Import läuft. Anhalten?</translation>
    </message>
    <message>
        <source>If it can still be stopped, nothing is changed.</source>
        <translation>Wenn er noch angehalten werden kann, ist nichts geändert.</translation>
    </message>
    <message>
        <source>&amp;Stop the import</source>
        <translation>Import &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Let it finish</source>
        <translation>&amp;Zu Ende laufen lassen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Undo — Certwright</source>
        <translation>Rückgängig machen — Certwright</translation>
    </message>
    <message>
        <source>Copy for a t&amp;icket</source>
        <translation>Für ein T&amp;icket kopieren</translation>
    </message>
    <message>
        <source>Copies the receipt as text</source>
        <translation>Kopiert den Beleg als Text</translation>
    </message>
    <message>
        <source>Shows first what would change</source>
        <translation>Zeigt zuerst, was sich ändern würde</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Saves the receipt</source>
        <translation>Speichert den Beleg</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig machen…</translation>
    </message>
</context>
<context>
    <name>ui::KeyPage</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Open an&amp;yway</source>
        <translation>Trotzdem ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Where is its private key?</source>
        <translation>Wo ist der private Schlüssel?</translation>
    </message>
    <message>
        <source>A server needs it beside the certificate.</source>
        <translation>Ein Server braucht ihn neben dem Zertifikat.</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Verbergen</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>&amp;Schlüsseldatei:</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Path of the file with the private key</source>
        <translation>Pfad der Datei mit dem privaten Schlüssel</translation>
    </message>
    <message>
        <source>Drop the file with the key here, or choose it.</source>
        <translation>Datei mit dem Schlüssel hierher ziehen oder auswählen.</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Password of the key:</source>
        <translation>&amp;Passwort des Schlüssels:</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>Passwort des Schlüssels</translation>
    </message>
    <message>
        <source>The key is encrypted with a password of its own</source>
        <translation>Der Schlüssel ist mit einem eigenen Passwort verschlüsselt</translation>
    </message>
    <message>
        <source>Shows the password while you type it</source>
        <translation>Zeigt das Passwort, während Sie es eingeben</translation>
    </message>
    <message>
        <source>Reading the key…</source>
        <translation>Schlüssel wird gelesen…</translation>
    </message>
    <message>
        <source>The key fits</source>
        <translation>Der Schlüssel passt</translation>
    </message>
    <message>
        <source>%1 holds the key of %2.</source>
        <comment>file, certificate</comment>
        <translation>%1 enthält den Schlüssel von %2.</translation>
    </message>
    <message>
        <source>&amp;Password of the file:</source>
        <translation>&amp;Passwort der Datei:</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Passwort der Datei</translation>
    </message>
    <message>
        <source>The file with the key is protected with a password</source>
        <translation>Die Datei mit dem Schlüssel ist durch ein Passwort geschützt</translation>
    </message>
    <message>
        <source>Password of the file with the key</source>
        <translation>Passwort der Datei mit dem Schlüssel</translation>
    </message>
    <message>
        <source>The one that was set when %1 was made, not the one you log in with.</source>
        <translation>Das beim Erstellen von %1 festgelegte, nicht das Ihrer Anmeldung.</translation>
    </message>
    <message>
        <source>The key in %1 is encrypted with a password of its own.</source>
        <translation>Der Schlüssel in %1 ist mit einem eigenen Passwort verschlüsselt.</translation>
    </message>
</context>
<context>
    <name>ui::KeyPasswordField</name>
    <message>
        <source>Sho&amp;w</source>
        <translation>Zei&amp;gen</translation>
    </message>
    <message>
        <source>Hid&amp;e</source>
        <translation>Verber&amp;gen</translation>
    </message>
    <message>
        <source>Password of the &amp;key:</source>
        <translation>Passw&amp;ort des Schlüssels:</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>Passwort des Schlüssels</translation>
    </message>
    <message>
        <source>The key is encrypted with a password of its own</source>
        <translation>Der Schlüssel ist mit einem eigenen Passwort verschlüsselt</translation>
    </message>
    <message>
        <source>Shows the password while you type it</source>
        <translation>Zeigt das Passwort, während Sie es eingeben</translation>
    </message>
    <message>
        <source>One of the keys in this file is protected with a password of its own.</source>
        <translation>Einer der Schlüssel in dieser Datei ist mit einem eigenen Passwort geschützt.</translation>
    </message>
    <message>
        <source>The file is open, but its key is protected with a password of its own.</source>
        <translation>Die Datei ist offen, aber ihr Schlüssel ist mit einem eigenen Passwort geschützt.</translation>
    </message>
    <message>
        <source>The key has a password, too</source>
        <translation>Auch der Schlüssel hat ein Passwort</translation>
    </message>
    <message>
        <source>Leave it empty to go on without this key.</source>
        <translation>Lassen Sie das Feld leer, um ohne diesen Schlüssel fortzufahren.</translation>
    </message>
</context>
<context>
    <name>ui::NameField</name>
    <message>
        <source>&amp;Friendly name:</source>
        <translation>&amp;Anzeigename:</translation>
    </message>
    <message>
        <source>&amp;Friendly name of %1:</source>
        <translation>&amp;Anzeigename von %1:</translation>
    </message>
    <message>
        <source>Friendly name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Friendly name of %1</source>
        <translation>Anzeigename von %1</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (in Gebrauch)</translation>
    </message>
    <message>
        <source>Take this name (%1)</source>
        <comment>keys</comment>
        <translation>Diesen Namen nehmen (%1)</translation>
    </message>
    <message>
        <source>Suggested name, in use: %1</source>
        <translation>Vorgeschlagener Name, in Gebrauch: %1</translation>
    </message>
    <message>
        <source>Suggested name: %1</source>
        <translation>Vorgeschlagener Name: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters used, allowed</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Two certificates with one name</source>
        <translation>Zwei Zertifikate mit einem Namen</translation>
    </message>
    <message>
        <source>A name leads to one certificate; this one leads to none.</source>
        <translation>Ein Name führt zu einem Zertifikat; dieser führt zu keinem.</translation>
    </message>
    <message>
        <source>Give each a name of its own.</source>
        <translation>Geben Sie jedem einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Servers can point to %1; a renewal under the same name then needs no change there.</source>
        <translation>Server können auf %1 zeigen; eine Erneuerung unter demselben Namen braucht dort dann keine Änderung.</translation>
    </message>
</context>
<context>
    <name>ui::NamePage</name>
    <message>
        <source>Name and place</source>
        <translation>Name und Ort</translation>
    </message>
    <message>
        <source>How the certificate is listed, and where it goes.</source>
        <translation>Wie das Zertifikat aufgeführt wird und wohin es kommt.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Looking at the store…</source>
        <translation>Der Zertifikatspeicher wird angesehen…</translation>
    </message>
    <message>
        <source>The file needs no password.</source>
        <translation>Die Datei braucht kein Passwort.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>key, date</comment>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>&amp;Key pairs to import:</source>
        <translation>Zu importierende Schlüssel&amp;paare:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, key and date</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Nichts ist gewählt</translation>
    </message>
    <message>
        <source>Tick at least one key pair.</source>
        <translation>Haken Sie mindestens ein Schlüsselpaar an.</translation>
    </message>
    <message>
        <source>Where the issuers of the file go. They have no name.</source>
        <translation>Wohin die Aussteller der Datei kommen. Einen Namen haben sie nicht.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>Names to show</source>
        <translation>Angezeigte Namen</translation>
    </message>
    <message>
        <source>Names %1 to %2 of %3, from %4</source>
        <comment>numbers, a certificate</comment>
        <translation>Namen %1 bis %2 von %3, ab %4</translation>
    </message>
    <message>
        <source>A name is not allowed</source>
        <translation>Ein Name ist nicht erlaubt</translation>
    </message>
    <message>
        <source>It is among these: %1.</source>
        <translation>Er ist unter diesen: %1.</translation>
    </message>
    <message>
        <source>%1 answers the request of %2, whose key is in the store.</source>
        <comment>certificate, date</comment>
        <translation>%1 beantwortet die Anforderung vom %2, deren Schlüssel im Zertifikatspeicher liegt.</translation>
    </message>
    <message>
        <source>A request is answered</source>
        <translation>Eine Anforderung wird beantwortet</translation>
    </message>
</context>
<context>
    <name>ui::OpenPointsCard</name>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
</context>
<context>
    <name>ui::Page</name>
    <message>
        <source>Each password is then checked in %1.</source>
        <comment>about 3 seconds</comment>
        <translation>Jedes Passwort wird dann in %1 geprüft.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>ui::PasswordPage</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Try without the blank</source>
        <translation>Ohne das &amp;Leerzeichen versuchen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Verbergen</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Shows the password while you type it</source>
        <translation>Zeigt das Passwort, während Sie es eingeben</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Passwort der Datei</translation>
    </message>
    <message>
        <source>The one that was set when %1 was made, not the one you log in with.</source>
        <translation>Das beim Erstellen von %1 festgelegte, nicht das Ihrer Anmeldung.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Die Feststelltaste ist an</translation>
    </message>
    <message>
        <source>Letters come out in the other case.</source>
        <translation>Groß- und Kleinbuchstaben sind vertauscht.</translation>
    </message>
    <message>
        <source>Checking the password…</source>
        <translation>Das Passwort wird geprüft…</translation>
    </message>
    <message>
        <source>What you type is told to no other program</source>
        <translation>Was Sie eingeben, erfährt kein anderes Programm</translation>
    </message>
    <message>
        <source>Open an&amp;yway</source>
        <translation>Trotzdem ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>Passwort des Schlüssels</translation>
    </message>
    <message>
        <source>%1 opens without a password, and its key does not.</source>
        <translation>%1 öffnet sich ohne Passwort, der Schlüssel darin nicht.</translation>
    </message>
    <message>
        <source>Type its password again only to open the key that was left out.</source>
        <translation>Geben Sie das Passwort nur noch einmal ein, um den ausgelassenen Schlüssel zu öffnen.</translation>
    </message>
    <message>
        <source>Its password is still known. Type it only to try another one.</source>
        <translation>Das Passwort ist noch bekannt. Geben Sie es nur ein, um ein anderes zu versuchen.</translation>
    </message>
    <message>
        <source>The file is open</source>
        <translation>Die Datei ist offen</translation>
    </message>
</context>
<context>
    <name>ui::PathEdit</name>
    <message>
        <source>Path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>ui::PathTab</name>
    <message>
        <source>expired on %1</source>
        <translation>abgelaufen am %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>&amp;View this certificate</source>
        <translation>Dieses Zertifikat an&amp;zeigen</translation>
    </message>
    <message>
        <source>Path to the root</source>
        <translation>Pfad zum Stammzertifikat</translation>
    </message>
    <message>
        <source>A server sends the certificate and its intermediates. The root is never sent; clients have their own.</source>
        <translation>Ein Server schickt das Zertifikat und die Zwischenzertifikate. Das Stammzertifikat wird nie geschickt; Clients haben ihr eigenes.</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>where a certificate is, until when it is valid</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>dieses</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
</context>
<context>
    <name>ui::PathsCard</name>
    <message>
        <source>Point the server of %1 to these files</source>
        <translation>Den Server von %1 auf diese Dateien richten</translation>
    </message>
    <message>
        <source>Next: point your server to these files</source>
        <translation>Als Nächstes: Ihren Server auf diese Dateien verweisen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Path of the certificate of %1</source>
        <translation>Pfad des Zertifikats von %1</translation>
    </message>
    <message>
        <source>Copy path of the certificate of %1</source>
        <translation>Pfad des Zertifikats von %1 kopieren</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Ko&amp;pieren</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Path of the key of %1</source>
        <translation>Pfad des Schlüssels von %1</translation>
    </message>
    <message>
        <source>Copy path of the key of %1</source>
        <translation>Pfad des Schlüssels von %1 kopieren</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Kopi&amp;eren</translation>
    </message>
    <message>
        <source>Paths for the server of %1</source>
        <translation>Pfade für den Server von %1</translation>
    </message>
    <message>
        <source>Next: paths for your server</source>
        <translation>Als Nächstes: Pfade für den Server</translation>
    </message>
    <message>
        <source>A server finds the certificate by its name. Give it a name of its own first, or move the name to it.</source>
        <translation>Ein Server findet das Zertifikat über seinen Namen. Zuerst einen eigenen Namen geben oder den Namen auf dieses Zertifikat umstellen.</translation>
    </message>
</context>
<context>
    <name>ui::PemTab</name>
    <message>
        <source>This certificate</source>
        <translation>Dieses Zertifikat</translation>
    </message>
    <message>
        <source>This certificate and its chain</source>
        <translation>Dieses Zertifikat und seine Kette</translation>
    </message>
    <message>
        <source>The certificate as text</source>
        <translation>Das Zertifikat als Text</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>&amp;Zeigen:</translation>
    </message>
    <message>
        <source>No private key is shown or saved here. “This certificate and its chain” is what a server sends.</source>
        <translation>Hier wird kein privater Schlüssel gezeigt oder gespeichert. „Dieses Zertifikat und seine Kette“ ist das, was ein Server schickt.</translation>
    </message>
    <message>
        <source>No private key is shown or saved here.</source>
        <translation>Hier wird kein privater Schlüssel gezeigt oder gespeichert.</translation>
    </message>
</context>
<context>
    <name>ui::PlaceCard</name>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>This &amp;computer</source>
        <translation>Dieser &amp;Computer</translation>
    </message>
    <message>
        <source>The services of this computer can use it.</source>
        <translation>Die Dienste dieses Computers können es verwenden.</translation>
    </message>
    <message>
        <source>The services of this computer can use it. Needs administrator rights.</source>
        <translation>Die Dienste dieses Computers können es verwenden. Braucht Administratorrechte.</translation>
    </message>
    <message>
        <source>Only &amp;me</source>
        <translation>Nur für &amp;mich</translation>
    </message>
    <message>
        <source>For your own programs, or to try things out.</source>
        <translation>Für Ihre eigenen Programme oder zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Zertifikatspeicher: %1</translation>
    </message>
</context>
<context>
    <name>ui::PlainLabel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Select all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>ui::PreparedCard</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, of which certificate</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::ReceiptWindow</name>
    <message>
        <source>Receipt %1</source>
        <translation>Beleg %1</translation>
    </message>
    <message>
        <source>The receipt as text</source>
        <translation>Der Beleg als Text</translation>
    </message>
    <message>
        <source>&amp;Copy for a ticket</source>
        <translation>Für ein Ticket &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::RecentChanges</name>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig machen…</translation>
    </message>
    <message>
        <source>&amp;Show receipt</source>
        <translation>Beleg &amp;anzeigen</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>Letzte Änderungen</translation>
    </message>
    <message>
        <source>Shows what would go, come back and stay, before anything is changed</source>
        <translation>Zeigt vor der Änderung, was entfernt, wiederhergestellt und behalten wird</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Beleg %1</translation>
    </message>
</context>
<context>
    <name>ui::RenewalChoice</name>
    <message>
        <source>&amp;Renew</source>
        <translation>E&amp;rneuern</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
    <message>
        <source>&amp;Another name</source>
        <translation>A&amp;nderer Name</translation>
    </message>
    <message>
        <source>A name of its own, for servers that you point to it.</source>
        <translation>Ein eigener Name, für Server, die darauf gerichtet werden.</translation>
    </message>
    <message>
        <source>Servers that use %1 get this certificate. The old one stays in the store.</source>
        <translation>Server, die %1 benutzen, bekommen dieses Zertifikat. Das alte bleibt im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>Servers stay with the old one until you move the name.</source>
        <translation>Server bleiben beim alten, bis der Name umgestellt wird.</translation>
    </message>
    <message>
        <source>%1 is in use</source>
        <translation>%1 ist in Gebrauch</translation>
    </message>
    <message>
        <source>valid until %1, %2</source>
        <comment>date, days left</comment>
        <translation>gültig bis %1, %2</translation>
    </message>
    <message>
        <source>The new certificate lacks %1.</source>
        <translation>Dem neuen Zertifikat fehlt %1.</translation>
    </message>
    <message>
        <source>The old one is valid longer.</source>
        <translation>Das alte ist länger gültig.</translation>
    </message>
    <message>
        <source>This renews %1 (%2)</source>
        <translation>Das erneuert %1 (%2)</translation>
    </message>
    <message>
        <source>%1 belongs to %2 (%3)</source>
        <comment>name, certificate, until when</comment>
        <translation>%1 gehört zu %2 (%3)</translation>
    </message>
    <message>
        <source>Mo&amp;ve the name</source>
        <translation>Namen umste&amp;llen</translation>
    </message>
    <message>
        <source>It leads to a certificate that is damaged.</source>
        <translation>Er führt zu einem beschädigten Zertifikat.</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>Was aus %1 wird</translation>
    </message>
    <message>
        <source>Servers that use %1 get this certificate. The other one stays in the store.</source>
        <translation>Server, die %1 nutzen, bekommen dieses Zertifikat. Das andere bleibt im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>Servers stay with the other one until you move the name.</source>
        <translation>Server bleiben beim anderen, bis der Name umzieht.</translation>
    </message>
    <message>
        <source>%1 leads to a newer one, %2.</source>
        <comment>name, until when</comment>
        <translation>%1 führt zu einem neueren, %2.</translation>
    </message>
    <message>
        <source>This file is older than what servers use</source>
        <translation>Diese Datei ist älter als das, was Server nutzen</translation>
    </message>
    <message>
        <source>&amp;Go back to it</source>
        <translation>&amp;Dahin zurück</translation>
    </message>
    <message>
        <source>Servers that use %1 get this older certificate. The newer one stays in the store.</source>
        <translation>Server, die %1 nutzen, bekommen dieses ältere Zertifikat. Das neuere bleibt im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>Servers stay with the newer one until you move the name.</source>
        <translation>Server bleiben beim neueren, bis der Name umzieht.</translation>
    </message>
    <message>
        <source>This file lacks %1.</source>
        <translation>Dieser Datei fehlt %1.</translation>
    </message>
</context>
<context>
    <name>ui::RequestOffer</name>
    <message>
        <source>&amp;Make a request instead</source>
        <translation>Stattdessen eine A&amp;nforderung erstellen</translation>
    </message>
    <message>
        <source>No certificate yet?</source>
        <translation>Noch kein Zertifikat?</translation>
    </message>
    <message>
        <source>Makes a key and the request that an authority answers with a certificate</source>
        <translation>Erstellt einen Schlüssel und die Anforderung, auf die eine Zertifizierungsstelle mit einem Zertifikat antwortet</translation>
    </message>
</context>
<context>
    <name>ui::RequestPage</name>
    <message>
        <source>This is what will be stored:</source>
        <translation>Das wird gespeichert:</translation>
    </message>
    <message>
        <source>Make a request</source>
        <translation>Eine Anforderung erstellen</translation>
    </message>
    <message>
        <source>An authority turns it into a certificate. Its private key stays here and waits.</source>
        <translation>Eine Zertifizierungsstelle macht daraus ein Zertifikat. Der private Schlüssel bleibt hier und wartet.</translation>
    </message>
    <message>
        <source>&amp;Make request</source>
        <translation>Anforderung &amp;erstellen</translation>
    </message>
    <message>
        <source>&amp;Names:</source>
        <translation>&amp;Namen:</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Host names and addresses of the server, with commas between them</source>
        <translation>Rechnernamen und Adressen des Servers, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>S&amp;ubject:</source>
        <translation>&amp;Inhaber:</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Whose certificate it is, for example CN=mail.example.com, O=Example</source>
        <translation>Wem das Zertifikat gehört, zum Beispiel CN=mail.example.com, O=Example</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>Sch&amp;lüssel:</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The kind of key to make</source>
        <translation>Welche Art von Schlüssel erstellt wird</translation>
    </message>
    <message>
        <source>&amp;Friendly name:</source>
        <translation>Anzei&amp;gename:</translation>
    </message>
    <message>
        <source>Friendly name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Making the key…</source>
        <translation>Schlüssel wird erstellt…</translation>
    </message>
    <message>
        <source>%1 is a short name</source>
        <translation>%1 ist ein kurzer Name</translation>
    </message>
    <message>
        <source>Public authorities give no certificate for it, and clients elsewhere do not use it.</source>
        <translation>Öffentliche Zertifizierungsstellen stellen dafür kein Zertifikat aus, und Clients anderswo verwenden ihn nicht.</translation>
    </message>
    <message>
        <source>Write the full name, with its domain.</source>
        <translation>Den vollständigen Namen mit seiner Domäne eintragen.</translation>
    </message>
</context>
<context>
    <name>ui::RequestResultPage</name>
    <message>
        <source>The request as text</source>
        <translation>Die Anforderung als Text</translation>
    </message>
    <message>
        <source>What the authority gets</source>
        <translation>Was die Zertifizierungsstelle bekommt</translation>
    </message>
    <message>
        <source>&amp;Text for the authority:</source>
        <translation>&amp;Text für die Zertifizierungsstelle:</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the request as text</source>
        <translation>Kopiert die Anforderung als Text</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Send the text to your authority.</source>
        <translation>Schicken Sie den Text an Ihre Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Open what comes back in this program, on this computer: a .cer, .crt, .p7b or .pem file.</source>
        <translation>Öffnen Sie, was zurückkommt, mit diesem Programm auf diesem Computer: eine Datei .cer, .crt, .p7b oder .pem.</translation>
    </message>
    <message>
        <source>It finds its key by itself, and you see what the authority changed.</source>
        <translation>Es findet seinen Schlüssel von selbst, und Sie sehen, was die Zertifizierungsstelle geändert hat.</translation>
    </message>
    <message>
        <source>The request is made</source>
        <translation>Die Anforderung ist erstellt</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Beleg %1</translation>
    </message>
    <message>
        <source>The request waits for its certificate</source>
        <translation>Die Anforderung wartet auf ihr Zertifikat</translation>
    </message>
    <message>
        <source>Its private key is kept in %1. It is not in the text below.</source>
        <translation>Ihr privater Schlüssel liegt in %1. Im Text unten steht er nicht.</translation>
    </message>
    <message>
        <source>Request saved</source>
        <translation>Anforderung gespeichert</translation>
    </message>
    <message>
        <source>Request not saved</source>
        <translation>Anforderung nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>Die Anforderung kopieren</translation>
    </message>
    <message>
        <source>The request was not copied or saved</source>
        <translation>Die Anforderung wurde weder kopiert noch gespeichert</translation>
    </message>
    <message>
        <source>It waits in the store. Show it with: %1</source>
        <translation>Sie wartet im Zertifikatspeicher. Anzeigen mit: %1</translation>
    </message>
    <message>
        <source>Finish closes the window.</source>
        <translation>„Fertig“ schließt das Fenster.</translation>
    </message>
</context>
<context>
    <name>ui::ResultPage</name>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>The store had it all already. This is what stands there.</source>
        <translation>Der Zertifikatspeicher hatte alles schon. Das steht dort.</translation>
    </message>
    <message>
        <source>Imported and proved</source>
        <translation>Importiert und geprüft</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>The certificate is in the store</source>
        <translation>Das Zertifikat ist im Zertifikatspeicher</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Beleg %1</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message>
        <source>The issuers are in the store</source>
        <translation>Die Aussteller sind im Zertifikatspeicher</translation>
    </message>
    <message>
        <source>Nothing more was changed</source>
        <translation>Mehr wurde nicht geändert</translation>
    </message>
    <message>
        <source>Nothing was changed, and one thing is open</source>
        <translation>Nichts wurde geändert, ein Punkt ist offen</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was changed, and %n things are open</source>
        <translation>
            <numerusform>Nichts wurde geändert, %n Punkt ist offen</numerusform>
            <numerusform>Nichts wurde geändert, %n Punkte sind offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported, and one thing is still open</source>
        <translation>Importiert, ein Punkt ist noch offen</translation>
    </message>
    <message numerus="yes">
        <source>Imported, and %n things are still open</source>
        <translation>
            <numerusform>Importiert, %n Punkt ist noch offen</numerusform>
            <numerusform>Importiert, %n Punkte sind noch offen</numerusform>
        </translation>
    </message>
    <message>
        <source>The store is as it was</source>
        <translation>Der Zertifikatspeicher ist wie zuvor</translation>
    </message>
    <message>
        <source>The certificates are in the store</source>
        <translation>Die Zertifikate sind im Zertifikatspeicher</translation>
    </message>
    <message>
        <source>The store could not be looked at again</source>
        <translation>Der Zertifikatspeicher war nicht noch einmal anzusehen</translation>
    </message>
    <message>
        <source>&amp;Move the name</source>
        <translation>Namen &amp;umstellen</translation>
    </message>
    <message>
        <source>&amp;Give it a name…</source>
        <translation>&amp;Namen geben…</translation>
    </message>
    <message>
        <source>&amp;Add it from a file…</source>
        <translation>Aus Datei &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Look at the &amp;root…</source>
        <translation>Stammzertifikat ansehe&amp;n…</translation>
    </message>
    <message>
        <source>&amp;What was done: %1</source>
        <translation>&amp;Was geschehen ist: %1</translation>
    </message>
    <message>
        <source>Reload the servers that use %1.</source>
        <translation>Laden Sie die Server neu, die %1 benutzen.</translation>
    </message>
    <message>
        <source>Adding the issuer…</source>
        <translation>Der Aussteller wird hinzugefügt…</translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>Nichts wurde hinzugefügt</translation>
    </message>
    <message>
        <source>%1 has a password.</source>
        <translation>%1 hat ein Passwort.</translation>
    </message>
    <message>
        <source>An issuer is public: take it from a .cer, .crt, .p7b or .pem file.</source>
        <translation>Ein Aussteller ist öffentlich: Nehmen Sie ihn aus einer .cer-, .crt-, .p7b- oder .pem-Datei.</translation>
    </message>
    <message>
        <source>The issuer is not in that file</source>
        <translation>Der Aussteller ist nicht in dieser Datei</translation>
    </message>
    <message>
        <source>%1 holds no certificate that completes the chain. Nothing was changed.</source>
        <translation>%1 enthält kein Zertifikat, das die Kette vervollständigt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Receipts %1</source>
        <translation>Belege %1</translation>
    </message>
    <message>
        <source>%1 is in Certwright&apos;s root store</source>
        <translation>%1 liegt im Wurzelspeicher von Certwright</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 still holds the private key: delete it, or keep it safe</source>
        <comment>file</comment>
        <translation>%1 enthält noch den privaten Schlüssel: löschen oder sicher aufbewahren</translation>
    </message>
    <message>
        <source>All of it was done already.</source>
        <translation>Alles davon war schon geschehen.</translation>
    </message>
    <message>
        <source>Done and proved</source>
        <translation>Erledigt und geprüft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done, and one thing is still open</source>
        <translation>Erledigt, und ein Punkt ist noch offen</translation>
    </message>
    <message numerus="yes">
        <source>Done, and %n things are still open</source>
        <translation>
            <numerusform>Erledigt, und %n Punkt ist noch offen</numerusform>
            <numerusform>Erledigt, und %n Punkte sind noch offen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo this change…</source>
        <translation>Änderung &amp;rückgängig machen…</translation>
    </message>
    <message>
        <source>&amp;Undo this import…</source>
        <translation>Import &amp;rückgängig machen…</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>Nicht ausgeführt</translation>
    </message>
</context>
<context>
    <name>ui::RootCard</name>
    <message>
        <source>%1, SHA-256 %2</source>
        <comment>root</comment>
        <translation>%1, SHA-256 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is ticked, root</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This machine&apos;s own trust is not changed.</source>
        <translation>Das Vertrauen dieses Rechners selbst bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>ui::SavePlanRow</name>
    <message>
        <source>Sa&amp;ve plan…</source>
        <translation>Plan s&amp;peichern…</translation>
    </message>
    <message>
        <source>For somebody who looks at it first, or who may change the store</source>
        <translation>Für jemanden, der ihn zuerst prüft oder den Zertifikatspeicher ändern darf</translation>
    </message>
    <message>
        <source>Plan not saved</source>
        <translation>Plan nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Plan saved as %1</source>
        <comment>path</comment>
        <translation>Plan gespeichert als %1</translation>
    </message>
    <message>
        <source>Open it in this program, or carry it out with certwright apply.</source>
        <translation>Öffnen Sie ihn in diesem Programm, oder führen Sie ihn mit certwright apply aus.</translation>
    </message>
</context>
<context>
    <name>ui::ServerTabs</name>
    <message>
        <source>Lines for the server of %1</source>
        <translation>Zeilen für den Server von %1</translation>
    </message>
    <message>
        <source>Lines for %1</source>
        <comment>a program</comment>
        <translation>Zeilen für %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Command that reloads %1</source>
        <translation>Befehl, der %1 neu lädt</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <comment>what, of which host</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <comment>what</comment>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>ui::ShownPath</name>
    <message>
        <source>This path has hidden characters: %1</source>
        <translation>Dieser Pfad hat verborgene Zeichen: %1</translation>
    </message>
</context>
<context>
    <name>ui::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>%1, skipped</source>
        <comment>step</comment>
        <translation>%1, ausgelassen</translation>
    </message>
    <message>
        <source>%1, done</source>
        <comment>step</comment>
        <translation>%1, erledigt</translation>
    </message>
    <message>
        <source>%1, current step</source>
        <translation>%1, jetziger Schritt</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, failed</source>
        <translation>Schritt %1 von %2: %3, gescheitert</translation>
    </message>
    <message>
        <source>%1, failed</source>
        <comment>step</comment>
        <translation>%1, gescheitert</translation>
    </message>
</context>
<context>
    <name>ui::StoredCard</name>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1; it matches the certificate</source>
        <translation>%1; passt zum Zertifikat</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Friendly name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>thumbprint, certificate</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Copy %1 of %2</source>
        <translation>%1 von %2 kopieren</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>%1 (the name leads to another certificate)</source>
        <translation>%1 (der Name führt zu einem anderen Zertifikat)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>services, the letters that Exchange has for them</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Who may read the key</source>
        <translation>Wer den Schlüssel lesen darf</translation>
    </message>
</context>
<context>
    <name>ui::UndoPage</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>This is what will change</source>
        <translation>Das wird sich ändern</translation>
    </message>
    <message>
        <source>Looking at the store…</source>
        <translation>Der Zertifikatspeicher wird angesehen…</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>Wird rückgängig gemacht…</translation>
    </message>
    <message>
        <source>%1, by %2 on %3.</source>
        <comment>what was done, by whom, when</comment>
        <translation>%1, durch %2 am %3.</translation>
    </message>
    <message>
        <source>This is undone already</source>
        <translation>Das ist schon rückgängig gemacht</translation>
    </message>
    <message>
        <source>This cannot be undone yet</source>
        <translation>Das kann noch nicht rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>The store is as it was before.</source>
        <translation>Der Zertifikatspeicher ist wie zuvor.</translation>
    </message>
    <message>
        <source>Nothing is changed until you choose Undo.</source>
        <translation>Nichts wird geändert, bis Sie „Rückgängig machen“ wählen.</translation>
    </message>
    <message>
        <source>Undo these first</source>
        <translation>Machen Sie zuerst diese rückgängig</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>By %1 on %2. Receipt %3</source>
        <translation>Durch %1 am %2. Beleg %3</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig machen…</translation>
    </message>
    <message>
        <source>Not undone</source>
        <translation>Nicht rückgängig gemacht</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>This will be put back</source>
        <translation>Das wird wiederhergestellt</translation>
    </message>
    <message>
        <source>%1, and it was undone since. Nothing is changed until you choose Put back.</source>
        <comment>what was done</comment>
        <translation>%1, und das wurde seitdem rückgängig gemacht. Nichts wird geändert, bis Sie „Wiederherstellen“ wählen.</translation>
    </message>
</context>
<context>
    <name>ui::UndoResultPage</name>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Beleg %1</translation>
    </message>
    <message>
        <source>The change is taken back</source>
        <translation>Die Änderung ist zurückgenommen</translation>
    </message>
    <message>
        <source>Reload the servers that use %1.</source>
        <translation>Laden Sie die Server neu, die %1 benutzen.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>In place again</source>
        <translation>Wieder wirksam</translation>
    </message>
    <message>
        <source>%1: it is in place again</source>
        <comment>what was done</comment>
        <translation>%1: das ist wieder in Kraft</translation>
    </message>
    <message>
        <source>&amp;Undo this change…</source>
        <translation>Änderung &amp;rückgängig machen…</translation>
    </message>
    <message>
        <source>&amp;Put it back…</source>
        <translation>&amp;Wiederherstellen…</translation>
    </message>
    <message>
        <source>Give the servers that use %1 another certificate, then reload them: they find no file under that name.</source>
        <translation>Geben Sie den Servern, die %1 verwenden, ein anderes Zertifikat, und laden Sie sie neu: Unter dem Namen finden sie keine Datei mehr.</translation>
    </message>
</context>
<context>
    <name>ui::UseCard</name>
    <message>
        <source>Chan&amp;ge</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>Services, and who may read the key</source>
        <translation>Dienste, und wer den Schlüssel lesen darf</translation>
    </message>
    <message>
        <source>Services that use it (a note, as Exchange keeps it):</source>
        <translation>Dienste, die es nutzen (eine Notiz, wie bei Exchange):</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Who may read the key besides its owner:</source>
        <translation>Wer den Schlüssel außer seinem Besitzer lesen darf:</translation>
    </message>
    <message>
        <source>Who may read the key</source>
        <translation>Wer den Schlüssel lesen darf</translation>
    </message>
    <message>
        <source>&amp;Others:</source>
        <translation>A&amp;ndere:</translation>
    </message>
    <message>
        <source>accounts, or group:name, with commas between</source>
        <translation>Konten, oder group:Name, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Other accounts that may read the key</source>
        <translation>Andere Konten, die den Schlüssel lesen dürfen</translation>
    </message>
    <message>
        <source>No services</source>
        <translation>Keine Dienste</translation>
    </message>
    <message>
        <source>nobody but the owner reads the key</source>
        <translation>den Schlüssel liest nur sein Besitzer</translation>
    </message>
    <message>
        <source>%1 may read the key</source>
        <comment>accounts</comment>
        <translation>%1 darf den Schlüssel lesen</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <comment>services, who may read the key</comment>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <source>the readers of the earlier key read this one, too</source>
        <translation>wer den früheren Schlüssel liest, liest auch diesen</translation>
    </message>
    <message>
        <source>%1 and the readers of the earlier key may read the key</source>
        <comment>accounts</comment>
        <translation>%1 und wer den früheren Schlüssel liest, dürfen den Schlüssel lesen</translation>
    </message>
</context>
<context>
    <name>ui::ValidityBar</name>
    <message>
        <source>Valid from %1 to %2; today is %3</source>
        <translation>Gültig von %1 bis %2; heute ist %3</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>ui::ViewWindow</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>%1 — Certwright</source>
        <translation>%1 — Certwright</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc-Taste</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Checking the password…</source>
        <translation>Das Passwort wird geprüft…</translation>
    </message>
    <message>
        <source>The file has a password</source>
        <translation>Die Datei hat ein Passwort</translation>
    </message>
    <message>
        <source>Its certificates can be seen once it is open.</source>
        <translation>Ihre Zertifikate sind zu sehen, sobald sie offen ist.</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Shows the password while you type it</source>
        <translation>Zeigt das Passwort, während Sie es eingeben</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Verbergen</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Store private key</source>
        <translation>Privaten Schlüssel ablegen</translation>
    </message>
    <message>
        <source>Store certificate</source>
        <translation>Zertifikat ablegen</translation>
    </message>
    <message>
        <source>Set friendly name</source>
        <translation>Anzeigenamen setzen</translation>
    </message>
    <message>
        <source>Point link to certificate</source>
        <translation>Verweis auf Zertifikat stellen</translation>
    </message>
    <message>
        <source>Update chain</source>
        <translation>Kette erneuern</translation>
    </message>
    <message>
        <source>Trust root</source>
        <translation>Stammzertifikat vertrauen</translation>
    </message>
    <message>
        <source>will be done</source>
        <translation>wird gemacht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>The store has it already.</source>
        <translation>Der Zertifikatspeicher hat es schon.</translation>
    </message>
    <message>
        <source>It belongs to no key and to no chain.</source>
        <translation>Es gehört zu keinem Schlüssel und zu keiner Kette.</translation>
    </message>
    <message>
        <source>The link points to another certificate and stays there.</source>
        <translation>Der Verweis zeigt auf ein anderes Zertifikat und bleibt dort.</translation>
    </message>
    <message>
        <source>The stored chain differs, and stays.</source>
        <translation>Die abgelegte Kette ist eine andere und bleibt.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>Checking the password</source>
        <translation>Das Passwort wird geprüft</translation>
    </message>
    <message>
        <source>Decrypting</source>
        <translation>Wird entschlüsselt</translation>
    </message>
    <message>
        <source>Looking at the store</source>
        <translation>Der Zertifikatspeicher wird angesehen</translation>
    </message>
    <message>
        <source>Waiting for the store</source>
        <translation>Auf den Zertifikatspeicher wird gewartet</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Proving the stored key</source>
        <translation>Der abgelegte Schlüssel wird geprüft</translation>
    </message>
    <message>
        <source>Internal error</source>
        <translation>Interner Fehler</translation>
    </message>
    <message>
        <source>The program met a situation that it should never be in.</source>
        <translation>Das Programm geriet in eine Lage, in die es nie kommen sollte.</translation>
    </message>
    <message>
        <source>This is a bug. Report it together with the technical details.</source>
        <translation>Das ist ein Programmfehler. Melden Sie ihn mit den technischen Einzelheiten.</translation>
    </message>
    <message>
        <source>Command line not understood</source>
        <translation>Befehlszeile nicht verstanden</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>See: certwright help</source>
        <translation>Siehe: certwright help</translation>
    </message>
    <message>
        <source>See: certwright help {command}</source>
        <translation>Siehe: certwright help {command}</translation>
    </message>
    <message>
        <source>Configuration not valid</source>
        <translation>Konfiguration ungültig</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what}</source>
        <translation>{file}, Zeile {line}: {what}</translation>
    </message>
    <message>
        <source>Correct this line. The keys are listed by: certwright help config</source>
        <translation>Berichtigen Sie diese Zeile. Die Schlüssel zeigt: certwright help config</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Datei nicht gefunden</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <source>Check the path and the spelling.</source>
        <translation>Prüfen Sie Pfad und Schreibweise.</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file.</source>
        <translation>{path} ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>Name the certificate file in it.</source>
        <translation>Nennen Sie die Zertifikatsdatei darin.</translation>
    </message>
    <message>
        <source>File may not be read</source>
        <translation>Datei darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>Your account may not read {path}.</source>
        <translation>Ihr Konto darf {path} nicht lesen.</translation>
    </message>
    <message>
        <source>Run as an account that may read it, or have its permissions changed.</source>
        <translation>Starten Sie das Programm mit einem Konto, das sie lesen darf, oder lassen Sie die Rechte ändern.</translation>
    </message>
    <message>
        <source>File cannot be read</source>
        <translation>Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>Reading {path} failed: {what}.</source>
        <translation>Das Lesen von {path} schlug fehl: {what}.</translation>
    </message>
    <message>
        <source>Check the disk or the network share, or copy the file to this machine.</source>
        <translation>Prüfen Sie Datenträger oder Netzfreigabe, oder kopieren Sie die Datei auf diesen Rechner.</translation>
    </message>
    <message>
        <source>File is empty</source>
        <translation>Datei ist leer</translation>
    </message>
    <message>
        <source>{path} has no content.</source>
        <translation>{path} hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>Export or download it again.</source>
        <translation>Exportieren Sie sie neu, oder laden Sie sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>Not a certificate file</source>
        <translation>Keine Zertifikatsdatei</translation>
    </message>
    <message>
        <source>The content of {path} is not in a certificate format that this program knows.</source>
        <translation>Der Inhalt von {path} hat kein Zertifikatsformat, das dieses Programm kennt.</translation>
    </message>
    <message>
        <source>Use the exported .pfx or .p12 file. The name of a file does not matter, only its content.</source>
        <translation>Nehmen Sie die exportierte .pfx- oder .p12-Datei. Der Dateiname ist gleich, nur der Inhalt zählt.</translation>
    </message>
    <message>
        <source>File is damaged</source>
        <translation>Datei ist beschädigt</translation>
    </message>
    <message>
        <source>The file is damaged or cut off. Place: {place}.</source>
        <translation>Die Datei ist beschädigt oder abgeschnitten. Stelle: {place}.</translation>
    </message>
    <message>
        <source>Copy or export it again. Nothing was imported.</source>
        <translation>Kopieren oder exportieren Sie sie noch einmal. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>Passwort nötig</translation>
    </message>
    <message>
        <source>The file is protected with a password.</source>
        <translation>Die Datei ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>Give it with --password-file, --password-fd, --password-env or --password-prompt.</source>
        <translation>Geben Sie es mit --password-file, --password-fd, --password-env oder --password-prompt an.</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>Falsches Passwort</translation>
    </message>
    <message>
        <source>The password does not fit this file.</source>
        <translation>Das Passwort passt nicht zu dieser Datei.</translation>
    </message>
    <message>
        <source>Try again. Upper and lower case matter, and so does the keyboard layout.</source>
        <translation>Versuchen Sie es noch einmal. Groß- und Kleinschreibung zählen, und auch die Tastaturbelegung.</translation>
    </message>
    <message>
        <source>Content written with another encoding</source>
        <translation>Inhalt mit anderer Kodierung geschrieben</translation>
    </message>
    <message>
        <source>The password is right, but the content was encrypted with another encoding of it and cannot be decrypted.</source>
        <translation>Das Passwort stimmt, aber der Inhalt wurde mit einer anderen Kodierung davon verschlüsselt und ist nicht zu entschlüsseln.</translation>
    </message>
    <message>
        <source>Export the file again with another program, or with a password of plain ASCII letters.</source>
        <translation>Exportieren Sie die Datei mit einem anderen Programm oder mit einem Passwort aus einfachen ASCII-Buchstaben neu.</translation>
    </message>
    <message>
        <source>Algorithm not supported</source>
        <translation>Verfahren nicht unterstützt</translation>
    </message>
    <message>
        <source>The file uses {algorithm}, which this program cannot read.</source>
        <translation>Die Datei verwendet {algorithm}; das kann dieses Programm nicht lesen.</translation>
    </message>
    <message>
        <source>Export the file again with AES-256 and SHA-256.</source>
        <translation>Exportieren Sie die Datei neu mit AES-256 und SHA-256.</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Nicht unterstützt</translation>
    </message>
    <message>
        <source>The file needs something that this program cannot do: {feature}.</source>
        <translation>Die Datei braucht etwas, das dieses Programm nicht kann: {feature}.</translation>
    </message>
    <message>
        <source>Export the certificate and its key as a .pfx file with a password.</source>
        <translation>Exportieren Sie Zertifikat und Schlüssel als .pfx-Datei mit einem Passwort.</translation>
    </message>
    <message>
        <source>Cipher not available here</source>
        <translation>Verschlüsselung hier nicht verfügbar</translation>
    </message>
    <message>
        <source>The file uses {algorithm}. The OpenSSL of this system does not offer it. The password was not tried.</source>
        <translation>Die Datei verwendet {algorithm}. Das OpenSSL dieses Systems bietet es nicht an. Das Passwort wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Install OpenSSL&apos;s legacy provider, or export the file again with AES-256.</source>
        <translation>Installieren Sie den Legacy-Provider von OpenSSL, oder exportieren Sie die Datei neu mit AES-256.</translation>
    </message>
    <message>
        <source>File could not be read safely</source>
        <translation>Datei ließ sich nicht sicher lesen</translation>
    </message>
    <message>
        <source>The file could not be read safely: its confined reader {what}.</source>
        <translation>Die Datei ließ sich nicht sicher lesen: ihr abgeschottetes Leseprogramm {what}.</translation>
    </message>
    <message>
        <source>Nothing was imported. Do not trust the file; have it exported again.</source>
        <translation>Nichts wurde importiert. Trauen Sie der Datei nicht; lassen Sie sie neu exportieren.</translation>
    </message>
    <message>
        <source>Reader was stopped</source>
        <translation>Leseprogramm wurde angehalten</translation>
    </message>
    <message>
        <source>The file could not be read safely: its confined reader tried what it may not do, and {what}.</source>
        <translation>Die Datei ließ sich nicht sicher lesen: ihr abgeschottetes Leseprogramm versuchte, was es nicht darf, und {what}.</translation>
    </message>
    <message>
        <source>Nothing was imported. Do not trust the file, and report this.</source>
        <translation>Nichts wurde importiert. Trauen Sie der Datei nicht, und melden Sie dies.</translation>
    </message>
    <message>
        <source>Reader cannot be started</source>
        <translation>Leseprogramm startet nicht</translation>
    </message>
    <message>
        <source>The program {path}, which reads files, does not start: {what}.</source>
        <translation>Das Programm {path}, das Dateien liest, startet nicht: {what}.</translation>
    </message>
    <message>
        <source>Install Certwright again. All its programs belong in one folder.</source>
        <translation>Installieren Sie Certwright neu. Alle seine Programme gehören in einen Ordner.</translation>
    </message>
    <message>
        <source>Reader cannot be confined</source>
        <translation>Leseprogramm lässt sich nicht abschotten</translation>
    </message>
    <message>
        <source>This system cannot keep the reader of a hostile file from doing harm: {what}. Nothing was read.</source>
        <translation>Dieses System kann das Leseprogramm einer feindlichen Datei nicht am Schaden hindern: {what}. Nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>If you trust your files, set reader.unconfined = true in the configuration.</source>
        <translation>Wenn Sie Ihren Dateien trauen, setzen Sie reader.unconfined = true in der Konfiguration.</translation>
    </message>
    <message>
        <source>{limit}: the file needs more than {maximum}, which is all that is allowed.</source>
        <translation>{limit}: Die Datei braucht mehr als {maximum}; mehr ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Grenze erreicht</translation>
    </message>
    <message>
        <source>{limit}: the file has {value}, at most {maximum} are allowed.</source>
        <translation>{limit}: Die Datei hat {value}, höchstens {maximum} sind erlaubt.</translation>
    </message>
    <message>
        <source>If you trust the file, raise the limit with {option}.</source>
        <translation>Wenn Sie der Datei vertrauen, erhöhen Sie die Grenze mit {option}.</translation>
    </message>
    <message>
        <source>Too much work</source>
        <translation>Zu viel Aufwand</translation>
    </message>
    <message>
        <source>Friendly name too long</source>
        <translation>Anzeigename zu lang</translation>
    </message>
    <message>
        <source>The friendly name has {units} characters, at most 63 are allowed.</source>
        <translation>Der Anzeigename hat {units} Zeichen, höchstens 63 sind erlaubt.</translation>
    </message>
    <message>
        <source>Choose a shorter name. An emoji counts as two.</source>
        <translation>Wählen Sie einen kürzeren Namen. Ein Emoji zählt doppelt.</translation>
    </message>
    <message>
        <source>Friendly name is empty</source>
        <translation>Anzeigename ist leer</translation>
    </message>
    <message>
        <source>Choose a name. An import that is given none uses the default.</source>
        <translation>Wählen Sie einen Namen. Ein Import ohne Namen nimmt den üblichen.</translation>
    </message>
    <message>
        <source>Friendly name has a control character</source>
        <translation>Anzeigename mit Steuerzeichen</translation>
    </message>
    <message>
        <source>The friendly name holds a line break or another control character, or is not valid UTF-8.</source>
        <translation>Der Anzeigename enthält einen Zeilenumbruch oder ein anderes Steuerzeichen, oder ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>Type the name in one line, without tabs.</source>
        <translation>Schreiben Sie den Namen in eine Zeile, ohne Tabulatoren.</translation>
    </message>
    <message>
        <source>No private key</source>
        <translation>Kein privater Schlüssel</translation>
    </message>
    <message>
        <source>The file holds no private key, and no request on this machine waits for its certificate.</source>
        <translation>Die Datei enthält keinen privaten Schlüssel, und keine Anforderung auf diesem Rechner wartet auf ihr Zertifikat.</translation>
    </message>
    <message>
        <source>Key does not match</source>
        <translation>Schlüssel passt nicht</translation>
    </message>
    <message>
        <source>The private key in the file belongs to none of its certificates.</source>
        <translation>Der private Schlüssel der Datei gehört zu keinem ihrer Zertifikate.</translation>
    </message>
    <message>
        <source>Export the certificate again together with its own key.</source>
        <translation>Exportieren Sie das Zertifikat neu, zusammen mit seinem eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Nichts zu importieren</translation>
    </message>
    <message>
        <source>The file holds no certificate.</source>
        <translation>Die Datei enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>Use the file that holds the certificate.</source>
        <translation>Nehmen Sie die Datei, die das Zertifikat enthält.</translation>
    </message>
    <message>
        <source>Stopped by a finding</source>
        <translation>Von einem Befund angehalten</translation>
    </message>
    <message>
        <source>The review found an error that was not accepted: {finding}. Nothing was changed.</source>
        <translation>Die Prüfung fand einen Fehler, der nicht hingenommen wurde: {finding}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Use another certificate, or import this one anyway with --accept {finding}.</source>
        <translation>Nehmen Sie ein anderes Zertifikat, oder importieren Sie trotzdem mit --accept {finding}.</translation>
    </message>
    <message>
        <source>Name is in use</source>
        <translation>Name ist vergeben</translation>
    </message>
    <message>
        <source>The link by-name/{name} points to another certificate, {other}. Nothing was changed.</source>
        <translation>Der Verweis by-name/{name} zeigt auf ein anderes Zertifikat, {other}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Move the link with --replace, or choose another friendly name.</source>
        <translation>Stellen Sie den Verweis mit --replace um, oder wählen Sie einen anderen Anzeigenamen.</translation>
    </message>
    <message>
        <source>Stored entry is damaged</source>
        <translation>Eintrag im Zertifikatspeicher ist beschädigt</translation>
    </message>
    <message>
        <source>The store&apos;s entry {object} is not whole: {what}. Nothing was changed.</source>
        <translation>Der Eintrag {object} im Zertifikatspeicher ist nicht vollständig: {what}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Run as root or as the owner of the store, or choose another store with --store.</source>
        <translation>Starten Sie als root oder als Besitzer des Zertifikatspeichers, oder wählen Sie mit --store einen anderen.</translation>
    </message>
    <message>
        <source>Store is busy</source>
        <translation>Zertifikatspeicher ist belegt</translation>
    </message>
    <message>
        <source>Another program holds the lock of {store}. The wait ended after {seconds} seconds. Nothing was changed.</source>
        <translation>Ein anderes Programm hält die Sperre von {store}. Darauf wurde {seconds} Sekunden gewartet. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Store failed</source>
        <translation>Fehler im Zertifikatspeicher</translation>
    </message>
    <message>
        <source>The store {store} failed: {what}.</source>
        <translation>Der Zertifikatspeicher {store} meldet einen Fehler: {what}.</translation>
    </message>
    <message>
        <source>Store of another version</source>
        <translation>Zertifikatspeicher einer anderen Version</translation>
    </message>
    <message>
        <source>The store {store} has version {version}, which this program does not know. Nothing was changed.</source>
        <translation>Der Zertifikatspeicher {store} hat die Version {version}, die dieses Programm nicht kennt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Use the newer program that made it.</source>
        <translation>Nehmen Sie das neuere Programm, das ihn angelegt hat.</translation>
    </message>
    <message>
        <source>Proof failed</source>
        <translation>Prüfung nicht bestanden</translation>
    </message>
    <message>
        <source>Check the disk of the store, and whether another program changes it, then import again.</source>
        <translation>Prüfen Sie den Datenträger des Zertifikatspeichers, und ob ein anderes Programm ihn ändert; importieren Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The answer was no. Nothing was changed.</source>
        <translation>Die Antwort war Nein. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nobody to ask</source>
        <translation>Niemand zu fragen</translation>
    </message>
    <message>
        <source>Store has changed</source>
        <translation>Zertifikatspeicher hat sich geändert</translation>
    </message>
    <message>
        <source>Look at the differences, then plan and confirm again.</source>
        <translation>Sehen Sie die Unterschiede an, und bestätigen Sie dann neu.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The work was stopped. Nothing was changed.</source>
        <translation>Die Arbeit wurde angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Start again whenever you like.</source>
        <translation>Sie können jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>There is no {what} {id}.</source>
        <translation>Es gibt kein {what} {id}.</translation>
    </message>
    <message>
        <source>Make room, or keep the reader of the pipe open, and run the command again.</source>
        <translation>Schaffen Sie Platz, oder halten Sie den Leser der Pipe offen, und starten Sie den Befehl noch einmal.</translation>
    </message>
    <message>
        <source>The content of {path} is not in a certificate format that this program knows. It looks like this: {looksLike}.</source>
        <translation>Der Inhalt von {path} hat kein Zertifikatsformat, das dieses Programm kennt. Er sieht so aus: {looksLike}.</translation>
    </message>
    <message>
        <source>This limit is fixed. Export the file again with another program.</source>
        <translation>Diese Grenze ist fest. Exportieren Sie die Datei mit einem anderen Programm neu.</translation>
    </message>
    <message>
        <source>The file is damaged or cut off.</source>
        <translation>Die Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The certificate expired on {date}, less than a day ago.</source>
        <translation>Das Zertifikat ist am {date} abgelaufen, vor weniger als einem Tag.</translation>
    </message>
    <message>
        <source>The certificate is valid only from {date}, in less than a day.</source>
        <translation>Das Zertifikat gilt erst ab {date}, in weniger als einem Tag.</translation>
    </message>
    <message>
        <source>The certificate expires on {date}, in less than a day.</source>
        <translation>Das Zertifikat läuft am {date} ab, in weniger als einem Tag.</translation>
    </message>
    <message>
        <source>The certificate expired on {date}, one day ago.</source>
        <translation>Das Zertifikat ist am {date} abgelaufen, vor einem Tag.</translation>
    </message>
    <message>
        <source>The certificate is valid only from {date}, in one day.</source>
        <translation>Das Zertifikat gilt erst ab {date}, in einem Tag.</translation>
    </message>
    <message>
        <source>The certificate expires on {date}, in one day.</source>
        <translation>Das Zertifikat läuft am {date} ab, in einem Tag.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>The certificate expired on {date}, {days} days ago.</source>
        <translation>Das Zertifikat ist am {date} abgelaufen, vor {days} Tagen.</translation>
    </message>
    <message>
        <source>Get a renewed certificate. Clients refuse this one.</source>
        <translation>Besorgen Sie ein erneuertes Zertifikat. Gegenstellen lehnen dieses ab.</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>The certificate is valid only from {date}, in {days} days.</source>
        <translation>Das Zertifikat gilt erst ab {date}, in {days} Tagen.</translation>
    </message>
    <message>
        <source>Check the clock of this machine, or wait until that day.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners, oder warten Sie bis zu diesem Tag.</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Läuft bald ab</translation>
    </message>
    <message>
        <source>The certificate expires on {date}, in {days} days.</source>
        <translation>Das Zertifikat läuft am {date} ab, in {days} Tagen.</translation>
    </message>
    <message>
        <source>Order its renewal now.</source>
        <translation>Bestellen Sie jetzt die Erneuerung.</translation>
    </message>
    <message>
        <source>Expires within 60 days</source>
        <translation>Läuft in 60 Tagen ab</translation>
    </message>
    <message>
        <source>Plan its renewal.</source>
        <translation>Planen Sie die Erneuerung.</translation>
    </message>
    <message>
        <source>Weak key</source>
        <translation>Schwacher Schlüssel</translation>
    </message>
    <message>
        <source>The {algorithm} key has only {bits} bits.</source>
        <translation>Der {algorithm}-Schlüssel hat nur {bits} Bit.</translation>
    </message>
    <message>
        <source>Ask for a certificate with RSA 2048 or more, or EC 256.</source>
        <translation>Verlangen Sie ein Zertifikat mit RSA 2048 oder mehr, oder mit EC 256.</translation>
    </message>
    <message>
        <source>Weak signature</source>
        <translation>Schwache Signatur</translation>
    </message>
    <message>
        <source>The certificate is signed with {algorithm}, which can be forged.</source>
        <translation>Das Zertifikat ist mit {algorithm} signiert; das lässt sich fälschen.</translation>
    </message>
    <message>
        <source>Ask for a certificate that is signed with SHA-256 or better.</source>
        <translation>Verlangen Sie ein Zertifikat, das mit SHA-256 oder besser signiert ist.</translation>
    </message>
    <message>
        <source>Chain is incomplete</source>
        <translation>Kette ist unvollständig</translation>
    </message>
    <message>
        <source>Not meant for servers</source>
        <translation>Nicht für Server gedacht</translation>
    </message>
    <message>
        <source>The extended key usage does not name server authentication. TLS clients refuse such a server certificate.</source>
        <translation>Die erweiterte Schlüsselverwendung nennt die Serverauthentifizierung nicht. TLS-Gegenstellen lehnen ein solches Serverzertifikat ab.</translation>
    </message>
    <message>
        <source>Ask for a certificate for a TLS server.</source>
        <translation>Verlangen Sie ein Zertifikat für einen TLS-Server.</translation>
    </message>
    <message>
        <source>No host names</source>
        <translation>Keine Hostnamen</translation>
    </message>
    <message>
        <source>The certificate names no host in its subject alternative names. Today&apos;s clients look nowhere else.</source>
        <translation>Das Zertifikat nennt keinen Host in seinen alternativen Namen. Heutige Gegenstellen suchen nirgends sonst.</translation>
    </message>
    <message>
        <source>Ask for a certificate that has the server&apos;s names there.</source>
        <translation>Verlangen Sie ein Zertifikat, das die Namen des Servers dort hat.</translation>
    </message>
    <message>
        <source>Old encryption</source>
        <translation>Alte Verschlüsselung</translation>
    </message>
    <message>
        <source>The file is protected with {algorithm}, which is weak today. The certificate itself is not concerned.</source>
        <translation>Die Datei ist mit {algorithm} geschützt, das heute schwach ist. Das Zertifikat selbst betrifft das nicht.</translation>
    </message>
    <message>
        <source>Delete the file after the import, or keep it in a safe place.</source>
        <translation>Löschen Sie die Datei nach dem Import, oder bewahren Sie sie sicher auf.</translation>
    </message>
    <message>
        <source>No integrity check</source>
        <translation>Keine Prüfsumme</translation>
    </message>
    <message>
        <source>Nothing in the file shows whether it was changed on its way.</source>
        <translation>Nichts in der Datei zeigt, ob sie unterwegs verändert wurde.</translation>
    </message>
    <message>
        <source>Compare the SHA-256 of the certificate with its sender.</source>
        <translation>Vergleichen Sie den SHA-256 des Zertifikats mit dem Absender.</translation>
    </message>
    <message>
        <source>Default friendly name</source>
        <translation>Üblicher Anzeigename</translation>
    </message>
    <message>
        <source>Not everything is imported</source>
        <translation>Nicht alles wird importiert</translation>
    </message>
    <message>
        <source>The file also holds {what} ({count}). It is left out.</source>
        <translation>Die Datei enthält auch {what} ({count}). Das bleibt weg.</translation>
    </message>
    <message>
        <source>Nothing to do, unless you miss it.</source>
        <translation>Nichts zu tun, außer es fehlt Ihnen.</translation>
    </message>
    <message>
        <source>Certificate without use</source>
        <translation>Zertifikat ohne Verwendung</translation>
    </message>
    <message>
        <source>{subject} is in the file, but belongs to no key and to no chain. It is left out.</source>
        <translation>{subject} ist in der Datei, gehört aber zu keinem Schlüssel und zu keiner Kette. Es bleibt weg.</translation>
    </message>
    <message>
        <source>Store on the network</source>
        <translation>Zertifikatspeicher im Netz</translation>
    </message>
    <message>
        <source>The store is on a network file system ({system}). A lost connection can interrupt a change, and locks may not hold.</source>
        <translation>Der Zertifikatspeicher liegt auf einem Netzwerk-Dateisystem ({system}). Ein Verbindungsabbruch kann eine Änderung unterbrechen, und Sperren wirken vielleicht nicht.</translation>
    </message>
    <message>
        <source>Keep the store on a disk of the server itself.</source>
        <translation>Legen Sie den Zertifikatspeicher auf einen Datenträger des Servers selbst.</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>intermediate</source>
        <translation>Zwischenzertifikat</translation>
    </message>
    <message>
        <source>root</source>
        <translation>Stammzertifikat</translation>
    </message>
    <message>
        <source>unrelated</source>
        <translation>ohne Bezug</translation>
    </message>
    <message>
        <source>No password is needed.</source>
        <translation>Es ist kein Passwort nötig.</translation>
    </message>
    <message>
        <source>A password is needed.</source>
        <translation>Ein Passwort ist nötig.</translation>
    </message>
    <message>
        <source>The password is right.</source>
        <translation>Das Passwort stimmt.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The file opened, but it has no check of its own that shows a change.</source>
        <translation>Die Datei ließ sich öffnen, hat aber keine eigene Prüfung, die eine Änderung zeigte.</translation>
    </message>
    <message>
        <source>This system does not offer a cipher that the file needs.</source>
        <translation>Dieses System bietet eine Verschlüsselung nicht an, die die Datei braucht.</translation>
    </message>
    <message>
        <source>The password is right, but the content was encrypted with another encoding of it.</source>
        <translation>Das Passwort stimmt, aber der Inhalt wurde mit einer anderen Kodierung davon verschlüsselt.</translation>
    </message>
    <message>
        <source>Checking a password takes more work than is allowed.</source>
        <translation>Ein Passwort zu prüfen kostet mehr Aufwand als erlaubt.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file uses something that cannot be read here.</source>
        <translation>Die Datei verwendet etwas, das hier nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>The chain is complete.</source>
        <translation>Die Kette ist vollständig.</translation>
    </message>
    <message>
        <source>The chain is complete, but its root is not trusted here.</source>
        <translation>Die Kette ist vollständig, aber ihrem Stammzertifikat wird hier nicht vertraut.</translation>
    </message>
    <message>
        <source>done, or nothing to do</source>
        <translation>erledigt, oder nichts zu tun</translation>
    </message>
    <message>
        <source>a bug; report it</source>
        <translation>ein Programmfehler; melden Sie ihn</translation>
    </message>
    <message>
        <source>wrong options</source>
        <translation>falsche Optionen</translation>
    </message>
    <message>
        <source>the file is missing or cannot be read</source>
        <translation>die Datei fehlt oder ist nicht lesbar</translation>
    </message>
    <message>
        <source>unknown content, or damaged; the place is named</source>
        <translation>unbekannter Inhalt oder beschädigt; die Stelle wird genannt</translation>
    </message>
    <message>
        <source>a password is needed, none was given, and there is nobody to ask</source>
        <translation>ein Passwort ist nötig, keines wurde gegeben, und niemand ist zu fragen</translation>
    </message>
    <message>
        <source>the password is wrong</source>
        <translation>das Passwort ist falsch</translation>
    </message>
    <message>
        <source>an algorithm or feature that cannot be read; it is named</source>
        <translation>ein Verfahren oder Merkmal, das nicht gelesen werden kann; es wird genannt</translation>
    </message>
    <message>
        <source>a limit was hit; it is named, with how to raise it</source>
        <translation>eine Grenze wurde erreicht; sie wird genannt, und wie man sie erhöht</translation>
    </message>
    <message>
        <source>a rule says no: name too long, no key, key does not match, error not accepted, later changes stand on what is to be undone</source>
        <translation>eine Regel sagt Nein: Name zu lang, kein Schlüssel, Schlüssel passt nicht, Fehler nicht hingenommen, spätere Änderungen bauen auf der auf, die rückgängig gemacht werden soll</translation>
    </message>
    <message>
        <source>something else is in the place, and --replace was not given</source>
        <translation>etwas anderes ist an der Stelle, und --replace wurde nicht angegeben</translation>
    </message>
    <message>
        <source>missing privilege</source>
        <translation>fehlende Berechtigung</translation>
    </message>
    <message>
        <source>the store or the proof failed; nothing is changed, or it was taken back</source>
        <translation>Zertifikatspeicher oder Prüfung schlug fehl; nichts ist geändert, oder es wurde zurückgenommen</translation>
    </message>
    <message>
        <source>imported, but the directory was not updated</source>
        <translation>importiert, aber das Verzeichnis wurde nicht aktualisiert</translation>
    </message>
    <message>
        <source>the answer was no, or there was nobody to ask</source>
        <translation>die Antwort war Nein, oder niemand war zu fragen</translation>
    </message>
    <message>
        <source>what the plan depends on changed since it was confirmed; each difference is named</source>
        <translation>wovon der Plan abhängt, änderte sich seit der Bestätigung; jeder Unterschied wird genannt</translation>
    </message>
    <message>
        <source>interrupted; nothing was changed</source>
        <translation>unterbrochen; nichts wurde geändert</translation>
    </message>
    <message>
        <source>no such thumbprint, receipt or request</source>
        <translation>kein solcher Fingerabdruck, Beleg oder keine solche Anforderung</translation>
    </message>
    <message>
        <source>Another key pair was chosen.</source>
        <translation>Ein anderes Schlüsselpaar wurde gewählt.</translation>
    </message>
    <message>
        <source>The file opens without a password. Leave it out.</source>
        <translation>Die Datei lässt sich ohne Passwort öffnen. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The password begins or ends with a blank, which counts. Leave it out if it was copied along.</source>
        <translation>Das Passwort beginnt oder endet mit einem Leerzeichen, und das zählt. Lassen Sie es weg, wenn es nur mitkopiert wurde.</translation>
    </message>
    <message>
        <source>Try again. If you are sure of it, the file may be damaged: nothing in it can tell. Copy or export it again.</source>
        <translation>Versuchen Sie es noch einmal. Wenn Sie sicher sind, ist vielleicht die Datei beschädigt; das lässt sich an ihr nicht erkennen. Kopieren oder exportieren Sie sie neu.</translation>
    </message>
    <message>
        <source>The file holds a private key, but no certificate.</source>
        <translation>Die Datei enthält einen privaten Schlüssel, aber kein Zertifikat.</translation>
    </message>
    <message>
        <source>This is a certificate request (PKCS #10), which is not a certificate yet.</source>
        <translation>Das ist eine Zertifikatanforderung (PKCS #10), noch kein Zertifikat.</translation>
    </message>
    <message>
        <source>Send it to your certificate authority, and import the certificate that comes back.</source>
        <translation>Schicken Sie sie an Ihre Zertifizierungsstelle, und importieren Sie das Zertifikat, das zurückkommt.</translation>
    </message>
    <message>
        <source>This is a revocation list (CRL), which holds no certificate.</source>
        <translation>Das ist eine Sperrliste (CRL); sie enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>Use the file that holds the certificate. Revocation lists are not imported.</source>
        <translation>Nehmen Sie die Datei mit dem Zertifikat. Sperrlisten werden nicht importiert.</translation>
    </message>
    <message>
        <source>This is a Java keystore (JKS).</source>
        <translation>Das ist ein Java-Schlüsselspeicher (JKS).</translation>
    </message>
    <message>
        <source>Convert it: keytool -importkeystore -srckeystore FILE -destkeystore NEW.pfx -deststoretype PKCS12</source>
        <translation>Wandeln Sie ihn um: keytool -importkeystore -srckeystore DATEI -destkeystore NEU.pfx -deststoretype PKCS12</translation>
    </message>
    <message>
        <source>This is a Java keystore (JCEKS).</source>
        <translation>Das ist ein Java-Schlüsselspeicher (JCEKS).</translation>
    </message>
    <message>
        <source>Convert it: keytool -importkeystore -srckeystore FILE -srcstoretype JCEKS -destkeystore NEW.pfx -deststoretype PKCS12</source>
        <translation>Wandeln Sie ihn um: keytool -importkeystore -srckeystore DATEI -srcstoretype JCEKS -destkeystore NEU.pfx -deststoretype PKCS12</translation>
    </message>
    <message>
        <source>This is a serialized Windows certificate store (SST).</source>
        <translation>Das ist ein serialisierter Zertifikatspeicher von Windows (SST).</translation>
    </message>
    <message>
        <source>Open it on Windows and export the certificate with its key as a .pfx file, or without a key as .p7b.</source>
        <translation>Öffnen Sie ihn unter Windows, und exportieren Sie das Zertifikat mit seinem Schlüssel als .pfx-Datei oder ohne Schlüssel als .p7b.</translation>
    </message>
    <message>
        <source>This is a Windows key file (PVK), which holds no certificate.</source>
        <translation>Das ist eine Schlüsseldatei von Windows (PVK); sie enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>Make a .pfx file of it and its certificate: pvk2pfx -pvk FILE -spc CERTIFICATE -pfx NEW.pfx</source>
        <translation>Machen Sie mit dem Zertifikat eine .pfx-Datei daraus: pvk2pfx -pvk DATEI -spc ZERTIFIKAT -pfx NEU.pfx</translation>
    </message>
    <message>
        <source>The file is PKCS #12 of another version than 3.</source>
        <translation>Die Datei ist PKCS #12 in einer anderen Version als 3.</translation>
    </message>
    <message>
        <source>Export it again with a program of this century.</source>
        <translation>Exportieren Sie sie neu mit einem Programm aus diesem Jahrhundert.</translation>
    </message>
    <message>
        <source>The file is protected by a signature, not by a password.</source>
        <translation>Die Datei ist durch eine Signatur geschützt, nicht durch ein Passwort.</translation>
    </message>
    <message>
        <source>Export it again with a password.</source>
        <translation>Exportieren Sie sie neu mit einem Passwort.</translation>
    </message>
    <message>
        <source>The file is encrypted for somebody&apos;s key, not with a password.</source>
        <translation>Die Datei ist für jemandes Schlüssel verschlüsselt, nicht mit einem Passwort.</translation>
    </message>
    <message>
        <source>This is an encrypted message (PKCS #7), which holds no certificate that could be read.</source>
        <translation>Das ist eine verschlüsselte Nachricht (PKCS #7); sie enthält kein lesbares Zertifikat.</translation>
    </message>
    <message>
        <source>Use the .p7b file with the certificates, or the .pfx file.</source>
        <translation>Nehmen Sie die .p7b-Datei mit den Zertifikaten oder die .pfx-Datei.</translation>
    </message>
    <message>
        <source>This is a PKCS #7 file of another kind than signed data, which holds no certificates.</source>
        <translation>Das ist eine PKCS-#7-Datei anderer Art als signierte Daten; sie enthält keine Zertifikate.</translation>
    </message>
    <message>
        <source>Names a Windows provider</source>
        <translation>Nennt einen Windows-Anbieter</translation>
    </message>
    <message>
        <source>The file asks Windows to keep the key with the provider {provider}. That is not followed.</source>
        <translation>Die Datei verlangt, dass Windows den Schlüssel beim Anbieter {provider} ablegt. Das wird nicht befolgt.</translation>
    </message>
    <message>
        <source>Nothing to do. The store&apos;s own way of keeping keys is used.</source>
        <translation>Nichts zu tun. Der Zertifikatspeicher bewahrt Schlüssel auf seine eigene Weise auf.</translation>
    </message>
    <message>
        <source>Servers do not need it. A root is trusted only by a decision of its own.</source>
        <translation>Server brauchen es nicht. Einem Stammzertifikat wird nur durch eine eigene Entscheidung vertraut.</translation>
    </message>
    <message>
        <source>Your account may not use the store {store}. What was refused: {what}.</source>
        <translation>Ihr Konto darf den Zertifikatspeicher {store} nicht benutzen. Verweigert wurde: {what}.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or one that does not exist yet.</source>
        <translation>Wählen Sie einen leeren Ordner, oder einen, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>The friendly name is the default, {name}. It gets no link that a renewal could move, and some setup programs delete certificates by this name.</source>
        <translation>Der Anzeigename ist die Voreinstellung, {name}. Er bekommt keinen Verweis, den eine Erneuerung umsetzen könnte, und manche Setup-Programme löschen Zertifikate nach diesem Namen.</translation>
    </message>
    <message>
        <source>Choose a name of its own, for example the host name. A renewal under the same name moves its link.</source>
        <translation>Wählen Sie einen eigenen Namen, zum Beispiel den Hostnamen. Eine Erneuerung unter demselben Namen setzt seinen Verweis um.</translation>
    </message>
    <message>
        <source>See the SHA-256 of each certificate in the file with: certwright inspect FILE</source>
        <translation>Den SHA-256 jedes Zertifikats der Datei zeigt: certwright inspect DATEI</translation>
    </message>
    <message>
        <source>by-name/{name} exists, but is not a link to a certificate. Nothing was changed.</source>
        <translation>Unter by-name/{name} liegt etwas, das kein Verweis auf ein Zertifikat ist. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{what} is not known there, and every password is taken for a wrong one.</source>
        <translation>{what} ist dort nicht bekannt, und jedes Passwort wird für falsch gehalten.</translation>
    </message>
    <message>
        <source>No MAC but SHA-1 is known there, not {what}, and every password is taken for a wrong one.</source>
        <translation>Als MAC ist dort nur SHA-1 bekannt, nicht {what}, und jedes Passwort wird für falsch gehalten.</translation>
    </message>
    <message>
        <source>{what}, the MAC of RFC 9579, is not known there.</source>
        <translation>{what}, der MAC nach RFC 9579, ist dort nicht bekannt.</translation>
    </message>
    <message>
        <source>scrypt, which derives the key here, is not known there.</source>
        <translation>scrypt, das hier den Schlüssel ableitet, ist dort nicht bekannt.</translation>
    </message>
    <message>
        <source>{what} is not offered there.</source>
        <translation>{what} wird dort nicht angeboten.</translation>
    </message>
    <message>
        <source>More than 600,000 iterations, here {what}, are refused there, and every password is taken for a wrong one.</source>
        <translation>Mehr als 600.000 Runden, hier {what}, werden dort abgelehnt, und jedes Passwort wird für falsch gehalten.</translation>
    </message>
    <message>
        <source>Java 8 before update 301</source>
        <translation>Java 8 vor Update 301</translation>
    </message>
    <message>
        <source>OpenSSL 3.0 without its legacy provider</source>
        <translation>OpenSSL 3.0 ohne Legacy-Provider</translation>
    </message>
    <message>
        <source>Store request</source>
        <translation>Anforderung speichern</translation>
    </message>
    <message>
        <source>Complete request</source>
        <translation>Anforderung abschließen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import on the machine that made the request, give the file with its key, or ask for a .pfx file.</source>
        <translation>Importieren Sie auf dem Rechner, der die Anforderung erstellt hat, geben Sie die Datei mit dem Schlüssel an, oder lassen Sie sich eine .pfx-Datei geben.</translation>
    </message>
    <message>
        <source>Nothing but a root</source>
        <translation>Nur ein Stammzertifikat</translation>
    </message>
    <message>
        <source>The file holds only the root {subject}. A root is trusted only by a decision of its own. Its SHA-256 is {sha256}.</source>
        <translation>Die Datei enthält nur das Stammzertifikat {subject}. Einem Stammzertifikat wird nur durch eine eigene Entscheidung vertraut. Sein SHA-256 ist {sha256}.</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with its authority, then import with --trust-root {sha256}.</source>
        <translation>Vergleichen Sie den SHA-256 mit der Zertifizierungsstelle, und importieren Sie dann mit --trust-root {sha256}.</translation>
    </message>
    <message>
        <source>File is there already</source>
        <translation>Datei ist schon da</translation>
    </message>
    <message>
        <source>{path} is there already, and is not overwritten. Nothing was changed.</source>
        <translation>{path} ist schon da und wird nicht überschrieben. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Choose another name, or remove the file.</source>
        <translation>Wählen Sie einen anderen Namen, oder entfernen Sie die Datei.</translation>
    </message>
    <message>
        <source>File cannot be written</source>
        <translation>Datei lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Writing {path} failed: {what}.</source>
        <translation>{path} ließ sich nicht schreiben: {what}.</translation>
    </message>
    <message>
        <source>Check the folder and its permissions, or choose another place.</source>
        <translation>Prüfen Sie den Ordner und seine Rechte, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>See what is there with: certwright list, certwright request list or certwright receipts</source>
        <translation>Was da ist, zeigen: certwright list, certwright request list oder certwright receipts</translation>
    </message>
    <message>
        <source>The private key is protected with a password of its own.</source>
        <translation>Der private Schlüssel ist mit einem eigenen Passwort geschützt.</translation>
    </message>
    <message>
        <source>The key in {key} does not belong to the certificate {subject}.</source>
        <translation>Der Schlüssel in {key} gehört nicht zum Zertifikat {subject}.</translation>
    </message>
    <message>
        <source>Give the key that the certificate was requested with.</source>
        <translation>Geben Sie den Schlüssel an, mit dem das Zertifikat angefordert wurde.</translation>
    </message>
    <message>
        <source>Chain is not valid</source>
        <translation>Kette ist nicht gültig</translation>
    </message>
    <message>
        <source>{subject} in the chain: {what}. Clients may refuse the certificate.</source>
        <translation>{subject} in der Kette: {what}. Clients lehnen das Zertifikat vielleicht ab.</translation>
    </message>
    <message>
        <source>Ask the authority for the chain that belongs to the certificate.</source>
        <translation>Lassen Sie sich von der Zertifizierungsstelle die Kette geben, die zum Zertifikat gehört.</translation>
    </message>
    <message>
        <source>Root is not trusted here</source>
        <translation>Stammzertifikat hier nicht vertraut</translation>
    </message>
    <message>
        <source>The root {subject} is not among those that this machine trusts ({where}). Its SHA-256 is {sha256}.</source>
        <translation>Das Stammzertifikat {subject} ist keines von denen, denen dieser Rechner vertraut ({where}). Sein SHA-256 ist {sha256}.</translation>
    </message>
    <message>
        <source>Differs from the request</source>
        <translation>Weicht von der Anforderung ab</translation>
    </message>
    <message>
        <source>The certificate is for {subject}, the request was for {requested}. Names added: {added}. Names lost: {lost}.</source>
        <translation>Das Zertifikat ist für {subject}, die Anforderung war für {requested}. Hinzugekommene Namen: {added}. Weggefallene Namen: {lost}.</translation>
    </message>
    <message>
        <source>Check whether the names suffice. If not, ask the authority for another certificate.</source>
        <translation>Prüfen Sie, ob die Namen genügen. Wenn nicht, lassen Sie sich von der Zertifizierungsstelle ein anderes Zertifikat geben.</translation>
    </message>
    <message>
        <source>Another request has the same key</source>
        <translation>Eine weitere Anforderung hat denselben Schlüssel</translation>
    </message>
    <message>
        <source>More requests wait with the same key, and stay: {others}.</source>
        <translation>Weitere Anforderungen warten mit demselben Schlüssel und bleiben: {others}.</translation>
    </message>
    <message>
        <source>Key is used again</source>
        <translation>Schlüssel wird wieder verwendet</translation>
    </message>
    <message>
        <source>The store&apos;s certificate {other} has the same key.</source>
        <translation>Das Zertifikat {other} im Zertifikatspeicher hat denselben Schlüssel.</translation>
    </message>
    <message>
        <source>Nothing to do. A new key for each renewal is safer.</source>
        <translation>Nichts zu tun. Ein neuer Schlüssel bei jeder Erneuerung ist sicherer.</translation>
    </message>
    <message>
        <source>Remove those that are no longer needed.</source>
        <translation>Entfernen Sie, was nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>private-key.pem is not a key</source>
        <translation>private-key.pem ist kein Schlüssel</translation>
    </message>
    <message>
        <source>private-key.pem belongs to another certificate</source>
        <translation>private-key.pem gehört zu einem anderen Zertifikat</translation>
    </message>
    <message>
        <source>private-key.pem belongs to another request</source>
        <translation>private-key.pem gehört zu einer anderen Anforderung</translation>
    </message>
    <message>
        <source>certificate.pem does not hold the certificate that the folder is named after</source>
        <translation>certificate.pem enthält nicht das Zertifikat, nach dem der Ordner benannt ist</translation>
    </message>
    <message>
        <source>request.pem does not hold the request that the folder is named after</source>
        <translation>request.pem enthält nicht die Anforderung, nach der der Ordner benannt ist</translation>
    </message>
    <message>
        <source>chain.pem is not a list of certificates</source>
        <translation>chain.pem ist keine Liste von Zertifikaten</translation>
    </message>
    <message>
        <source>fullchain.pem is not the certificate with its chain</source>
        <translation>fullchain.pem ist nicht das Zertifikat mit seiner Kette</translation>
    </message>
    <message>
        <source>entry.json cannot be read</source>
        <translation>entry.json ist nicht lesbar</translation>
    </message>
    <message>
        <source>something changes it without its lock</source>
        <translation>etwas ändert ihn, ohne ihn zu sperren</translation>
    </message>
    <message>
        <source>a look at its requests</source>
        <translation>ein Blick auf seine Anforderungen</translation>
    </message>
    <message>
        <source>the stored certificate does not verify what private-key.pem signs</source>
        <translation>das gespeicherte Zertifikat bestätigt nicht, was private-key.pem signiert</translation>
    </message>
    <message>
        <source>mode or owner of the entry&apos;s folder</source>
        <translation>Rechte oder Eigentümer des Eintragsordners</translation>
    </message>
    <message>
        <source>the request is not there</source>
        <translation>die Anforderung ist nicht da</translation>
    </message>
    <message>
        <source>ended too early</source>
        <translation>endete zu früh</translation>
    </message>
    <message>
        <source>gave an answer that makes no sense</source>
        <translation>gab eine Antwort, die keinen Sinn ergibt</translation>
    </message>
    <message>
        <source>the system offers no filter of system calls (seccomp)</source>
        <translation>das System bietet keinen Filter für Systemaufrufe (seccomp)</translation>
    </message>
    <message>
        <source>an HTML page</source>
        <translation>eine HTML-Seite</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>ein XML-Dokument</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>ein gzip-Archiv</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a Windows program</source>
        <translation>ein Windows-Programm</translation>
    </message>
    <message>
        <source>an SSH public key</source>
        <translation>ein öffentlicher SSH-Schlüssel</translation>
    </message>
    <message>
        <source>a JSON document</source>
        <translation>ein JSON-Dokument</translation>
    </message>
    <message>
        <source>text</source>
        <translation>einfacher Text</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>mac</source>
        <translation>Prüfsumme (MAC)</translation>
    </message>
    <message>
        <source>bags</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>nesting of safe contents</source>
        <translation>Verschachtelung der Inhalte</translation>
    </message>
    <message>
        <source>file size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>processor time</source>
        <translation>Rechenzeit</translation>
    </message>
    <message>
        <source>memory of the reader</source>
        <translation>Speicher des Lesers</translation>
    </message>
    <message>
        <source>message size</source>
        <translation>Größe der Nachricht</translation>
    </message>
    <message>
        <source>not valid as a CA certificate</source>
        <translation>kein gültiges CA-Zertifikat</translation>
    </message>
    <message>
        <source>path length constraint exceeded</source>
        <translation>die erlaubte Länge der Kette ist überschritten</translation>
    </message>
    <message>
        <source>unsuitable certificate purpose</source>
        <translation>das Zertifikat ist für diesen Zweck nicht geeignet</translation>
    </message>
    <message>
        <source>key usage does not include certificate signing</source>
        <translation>die Schlüsselverwendung erlaubt das Ausstellen von Zertifikaten nicht</translation>
    </message>
    <message>
        <source>unhandled critical extension</source>
        <translation>eine kritische Erweiterung ist unbekannt</translation>
    </message>
    <message>
        <source>permitted subtree violation</source>
        <translation>ein Name liegt außerhalb der erlaubten Namensräume</translation>
    </message>
    <message>
        <source>excluded subtree violation</source>
        <translation>ein Name liegt in einem ausgeschlossenen Namensraum</translation>
    </message>
    <message>
        <source>certificate signature failure</source>
        <translation>die Signatur stimmt nicht</translation>
    </message>
    <message>
        <source>EE certificate key too weak</source>
        <translation>der Schlüssel des Zertifikats ist zu schwach</translation>
    </message>
    <message>
        <source>CA certificate key too weak</source>
        <translation>der Schlüssel des Ausstellers ist zu schwach</translation>
    </message>
    <message>
        <source>CA signature digest algorithm too weak</source>
        <translation>die Signatur des Ausstellers nutzt eine zu schwache Prüfsumme</translation>
    </message>
    <message>
        <source>The name {name} leads to {subject}, which is valid longer, until {until}.</source>
        <translation>Der Name {name} führt zu {subject}, das länger gilt, bis {until}.</translation>
    </message>
    <message>
        <source>Move the name only if the new certificate is the right one.</source>
        <translation>Den Namen nur umstellen, wenn das neue Zertifikat das richtige ist.</translation>
    </message>
    <message>
        <source>The name {name} leads to the certificate {subject}, valid until {until}. It is moved to the new one.</source>
        <translation>Der Name {name} führt zum Zertifikat {subject}, gültig bis {until}. Er wird auf das neue umgestellt.</translation>
    </message>
    <message>
        <source>Servers that use the name send the new certificate when they are loaded again.</source>
        <translation>Server, die den Namen verwenden, senden das neue Zertifikat, sobald sie neu geladen werden.</translation>
    </message>
    <message>
        <source>would be done</source>
        <translation>würde gemacht</translation>
    </message>
    <message>
        <source>Not a host name</source>
        <translation>Kein Rechnername</translation>
    </message>
    <message>
        <source>{name} is neither a host name nor an address.</source>
        <translation>{name} ist weder ein Rechnername noch eine Adresse.</translation>
    </message>
    <message>
        <source>Subject not understood</source>
        <translation>Inhaber nicht verstanden</translation>
    </message>
    <message>
        <source>Write it like CN=mail.example.com, O=Example.</source>
        <translation>Schreiben Sie ihn wie CN=mail.example.com, O=Example.</translation>
    </message>
    <message>
        <source>Nothing is asked for</source>
        <translation>Nichts angefordert</translation>
    </message>
    <message>
        <source>A request needs a subject or a name.</source>
        <translation>Eine Anforderung braucht einen Inhaber oder einen Namen.</translation>
    </message>
    <message>
        <source>Give at least one of them.</source>
        <translation>Geben Sie mindestens eins davon an.</translation>
    </message>
    <message>
        <source>Name belongs to another certificate</source>
        <translation>Name gehört zu einem anderen Zertifikat</translation>
    </message>
    <message>
        <source>It is kept in the trash of the store.</source>
        <translation>Es bleibt im Papierkorb des Zertifikatspeichers erhalten.</translation>
    </message>
    <message>
        <source>The interrupted change is finished or taken back.</source>
        <translation>Die unterbrochene Änderung wird vollendet oder zurückgenommen.</translation>
    </message>
    <message>
        <source>It is damaged, and stays as it is. Import it again and replace it.</source>
        <translation>Es ist beschädigt und bleibt, wie es ist. Importieren Sie es noch einmal und ersetzen Sie es.</translation>
    </message>
    <message>
        <source>Key is broken</source>
        <translation>Schlüssel ist fehlerhaft</translation>
    </message>
    <message>
        <source>The private key was tried: the certificate {subject} does not verify what it signs. Nothing was changed.</source>
        <translation>Der private Schlüssel wurde erprobt: Das Zertifikat {subject} bestätigt nicht, was er signiert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The folder {store} is not a certificate store, and it is not empty: it holds {what}. Nothing was changed.</source>
        <translation>Der Ordner {store} ist kein Zertifikatspeicher und nicht leer: Er enthält {what}. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The process {holder} holds the lock of {store}. The wait ended after {seconds} seconds. Nothing was changed.</source>
        <translation>Der Prozess {holder} hält die Sperre von {store}. Darauf wurde {seconds} Sekunden gewartet. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Earlier import does not hold</source>
        <translation>Früherer Import besteht die Probe nicht</translation>
    </message>
    <message>
        <source>Import that certificate again and replace the stored one.</source>
        <translation>Importieren Sie dieses Zertifikat noch einmal und ersetzen Sie das gespeicherte.</translation>
    </message>
    <message>
        <source>the next change puts it in place</source>
        <translation>die nächste Änderung bringt es an seinen Platz</translation>
    </message>
    <message>
        <source>the file does not hold the certificate that it is named after</source>
        <translation>die Datei enthält nicht das Zertifikat, nach dem sie benannt ist</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>es ist nicht lesbar</translation>
    </message>
    <message>
        <source>size of a stored file</source>
        <translation>Größe einer gespeicherten Datei</translation>
    </message>
    <message>
        <source>the entry is not there</source>
        <translation>der Eintrag fehlt</translation>
    </message>
    <message>
        <source>The answer could not be written to {where}: {what}. Nothing was changed.</source>
        <translation>Die Antwort ließ sich nicht nach {where} schreiben: {what}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The answer could not be written to {where}: {what}. What was done stands: receipt {receipt} in the store {store}.</source>
        <translation>Die Antwort ließ sich nicht nach {where} schreiben: {what}. Was getan wurde, gilt: Beleg {receipt} im Zertifikatspeicher {store}.</translation>
    </message>
    <message>
        <source>See it with: certwright receipts {receipt} --store {store}</source>
        <translation>Zu sehen mit: certwright receipts {receipt} --store {store}</translation>
    </message>
    <message>
        <source>The answer could not be written to {where}: {what}. What was done stands: the request {request}, receipt {receipt}, in the store {store}.</source>
        <translation>Die Antwort ließ sich nicht nach {where} schreiben: {what}. Was getan wurde, gilt: die Anforderung {request}, Beleg {receipt}, im Zertifikatspeicher {store}.</translation>
    </message>
    <message>
        <source>Get the text of the request with: certwright request show {request} --store {store}</source>
        <translation>Den Text der Anforderung zeigt: certwright request show {request} --store {store}</translation>
    </message>
    <message>
        <source>Answer not written</source>
        <translation>Antwort nicht geschrieben</translation>
    </message>
    <message>
        <source>The answer could not be written to {where}: {what}.</source>
        <translation>Die Antwort ließ sich nicht nach {where} schreiben: {what}.</translation>
    </message>
    <message>
        <source>the answer could not be written; what was done stands and is said on standard error with its id</source>
        <translation>die Antwort ließ sich nicht schreiben; was getan wurde, gilt und steht mit seinem Beleg auf der Standardfehlerausgabe</translation>
    </message>
    <message>
        <source>{value} is missing</source>
        <translation>{value} fehlt</translation>
    </message>
    <message>
        <source>the receipt {value} is damaged</source>
        <translation>der Beleg {value} ist beschädigt</translation>
    </message>
    <message>
        <source>{value} is not as it was written</source>
        <translation>{value} ist nicht, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>mode or owner of {value}</source>
        <translation>Rechte oder Eigentümer von {value}</translation>
    </message>
    <message>
        <source>gave no answer within {value} seconds</source>
        <translation>gab innerhalb von {value} Sekunden keine Antwort</translation>
    </message>
    <message>
        <source>said nothing for {value} seconds</source>
        <translation>sagte {value} Sekunden lang nichts</translation>
    </message>
    <message>
        <source>was ended by signal {value}</source>
        <translation>wurde durch Signal {value} beendet</translation>
    </message>
    <message>
        <source>key {value}</source>
        <translation>Schlüssel {value}</translation>
    </message>
    <message>
        <source>safe {value}</source>
        <translation>Safe {value}</translation>
    </message>
    <message>
        <source>key pair</source>
        <translation>Schlüsselpaar</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>more than {value}</source>
        <translation>mehr als {value}</translation>
    </message>
    <message>
        <source>{value} bytes</source>
        <translation>{value} Bytes</translation>
    </message>
    <message>
        <source>{value} seconds</source>
        <translation>{value} Sekunden</translation>
    </message>
    <message>
        <source>{object} is not whole: {what}</source>
        <translation>{object} ist unvollständig: {what}</translation>
    </message>
    <message>
        <source>the proof failed: {what}</source>
        <translation>die Prüfung schlug fehl: {what}</translation>
    </message>
    <message>
        <source>Opening the file would cost as much as {work} iterations, at most {maximum} are allowed.</source>
        <translation>Das Öffnen der Datei würde so viel wie {work} Durchläufe kosten, höchstens {maximum} sind erlaubt.</translation>
    </message>
    <message>
        <source>This limit is fixed. Servers use no larger key.</source>
        <translation>Diese Grenze steht fest. Server verwenden keinen größeren Schlüssel.</translation>
    </message>
    <message>
        <source>The certificates allow more paths to a root than can be checked.</source>
        <translation>Die Zertifikate lassen mehr Pfade zu einem Stammzertifikat zu, als geprüft werden können.</translation>
    </message>
    <message>
        <source>This limit is fixed. Export the certificate again with its own issuers only.</source>
        <translation>Diese Grenze steht fest. Exportieren Sie das Zertifikat noch einmal, nur mit seinen eigenen Ausstellern.</translation>
    </message>
    <message>
        <source>certificate size</source>
        <translation>Größe eines Zertifikats</translation>
    </message>
    <message>
        <source>RSA key size</source>
        <translation>Länge eines RSA-Schlüssels</translation>
    </message>
    <message>
        <source>DSA key size</source>
        <translation>Länge eines DSA-Schlüssels</translation>
    </message>
    <message>
        <source>path building</source>
        <translation>Suche nach Zertifizierungspfaden</translation>
    </message>
    <message>
        <source>{value} bits</source>
        <translation>{value} Bit</translation>
    </message>
    <message>
        <source>Try again when the other program is done.</source>
        <translation>Versuchen Sie es noch einmal, wenn das andere Programm fertig ist.</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>The change must be confirmed, but there is no terminal to ask on. Nothing was changed.</source>
        <translation>Die Änderung muss bestätigt werden, aber es gibt kein Terminal, auf dem gefragt werden kann. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The store is not as it was when the change was confirmed. Nothing was changed.</source>
        <translation>Der Zertifikatspeicher ist nicht mehr so wie bei der Bestätigung. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>certificate parts</source>
        <translation>Teile der Zertifikate</translation>
    </message>
    <message>
        <source>Start again when you want it.</source>
        <translation>Beginnen Sie von vorn, wenn Sie es wollen.</translation>
    </message>
    <message>
        <source>Interrupted change</source>
        <translation>Unterbrochene Änderung</translation>
    </message>
    <message>
        <source>An interrupted change in the store {store} can be neither finished nor taken back. Nothing was changed.</source>
        <translation>Eine unterbrochene Änderung im Zertifikatspeicher {store} kann weder beendet noch zurückgenommen werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Not a certificate store</source>
        <translation>Kein Zertifikatspeicher</translation>
    </message>
    <message>
        <source>EC with a curve that is spelled out</source>
        <translation>EC mit einer ausgeschriebenen Kurve</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Making the key</source>
        <translation>Schlüssel wird erzeugt</translation>
    </message>
    <message>
        <source>Directory not put back</source>
        <translation>Verzeichnis nicht zurückgesetzt</translation>
    </message>
    <message>
        <source>What was withdrawn from {object} could not be put back: {what}. The store was not changed.</source>
        <translation>Was aus {object} zurückgezogen wurde, konnte nicht wieder eingetragen werden: {what}. Der Zertifikatspeicher wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Put the value back in the directory, or try again.</source>
        <translation>Tragen Sie den Wert wieder im Verzeichnis ein, oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Plan not allowed</source>
        <translation>Plan nicht zulässig</translation>
    </message>
    <message>
        <source>The plan breaks a rule at {object}: {rule}. Nothing was changed.</source>
        <translation>Der Plan verletzt bei {object} eine Regel: {rule}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Make a new plan from the file. If this plan came from somebody else, ask how it was made.</source>
        <translation>Erstellen Sie aus der Datei einen neuen Plan. Wenn dieser Plan von jemand anderem kam, fragen Sie nach, wie er entstanden ist.</translation>
    </message>
    <message>
        <source>the store was not changed: {what}</source>
        <translation>der Zertifikatspeicher wurde nicht geändert: {what}</translation>
    </message>
    <message>
        <source>there is no directory to publish in</source>
        <translation>es gibt kein Verzeichnis, in dem veröffentlicht werden könnte</translation>
    </message>
    <message>
        <source>it is neither among the files nor in the store</source>
        <translation>es ist weder in den Dateien noch im Zertifikatspeicher</translation>
    </message>
    <message>
        <source>a key belongs to an entry or a request of the same plan</source>
        <translation>ein Schlüssel gehört zu einem Eintrag oder einer Anforderung desselben Plans</translation>
    </message>
    <message>
        <source>the key does not fit</source>
        <translation>der Schlüssel passt nicht</translation>
    </message>
    <message>
        <source>an entry needs a private key</source>
        <translation>ein Eintrag braucht einen privaten Schlüssel</translation>
    </message>
    <message>
        <source>there is no such entry</source>
        <translation>diesen Eintrag gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such request</source>
        <translation>diese Anforderung gibt es nicht</translation>
    </message>
    <message>
        <source>no certificate of the plan answers the request</source>
        <translation>kein Zertifikat des Plans beantwortet die Anforderung</translation>
    </message>
    <message>
        <source>each certificate of a chain must have issued the one before it</source>
        <translation>jedes Zertifikat einer Kette muss das vorhergehende ausgestellt haben</translation>
    </message>
    <message>
        <source>it is not an issuer</source>
        <translation>es ist kein Aussteller</translation>
    </message>
    <message>
        <source>a root is only ever trusted by an effect of its own</source>
        <translation>einem Stamm wird nur durch eine eigene Änderung vertraut</translation>
    </message>
    <message>
        <source>it is not a root</source>
        <translation>es ist kein Stamm</translation>
    </message>
    <message>
        <source>it is changed twice</source>
        <translation>es wird zweimal geändert</translation>
    </message>
    <message>
        <source>only a repair may do this</source>
        <translation>das darf nur eine Reparatur</translation>
    </message>
    <message>
        <source>a damaged object stays where it is</source>
        <translation>ein beschädigtes Objekt bleibt, wo es ist</translation>
    </message>
    <message>
        <source>only a new request may have a key that is still to be made</source>
        <translation>nur eine neue Anforderung darf einen Schlüssel haben, der noch zu erzeugen ist</translation>
    </message>
    <message>
        <source>The certificate “{name}” is in the store now.</source>
        <translation>Das Zertifikat „{name}“ ist jetzt im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>The certificate “{name}” is no longer in the store.</source>
        <translation>Das Zertifikat „{name}“ ist nicht mehr im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>The entry of the certificate “{name}” was changed.</source>
        <translation>Der Eintrag des Zertifikats „{name}“ wurde geändert.</translation>
    </message>
    <message>
        <source>The intermediate “{name}” is in the store now.</source>
        <translation>Das Zwischenzertifikat „{name}“ ist jetzt im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>The intermediate “{name}” is no longer in the store.</source>
        <translation>Das Zwischenzertifikat „{name}“ ist nicht mehr im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>The stored intermediate “{name}” was changed.</source>
        <translation>Das gespeicherte Zwischenzertifikat „{name}“ wurde geändert.</translation>
    </message>
    <message>
        <source>The root “{name}” is in the store now.</source>
        <translation>Das Stammzertifikat „{name}“ ist jetzt im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>The root “{name}” is no longer in the store.</source>
        <translation>Das Stammzertifikat „{name}“ ist nicht mehr im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>The stored root “{name}” was changed.</source>
        <translation>Das gespeicherte Stammzertifikat „{name}“ wurde geändert.</translation>
    </message>
    <message>
        <source>The request for “{name}” is in the store now.</source>
        <translation>Die Anforderung für „{name}“ ist jetzt im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>The request for “{name}” is no longer in the store.</source>
        <translation>Die Anforderung für „{name}“ ist nicht mehr im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>The request for “{name}” was changed.</source>
        <translation>Die Anforderung für „{name}“ wurde geändert.</translation>
    </message>
    <message>
        <source>The name “{name}” leads to a certificate now.</source>
        <translation>Der Name „{name}“ führt jetzt zu einem Zertifikat.</translation>
    </message>
    <message>
        <source>The name “{name}” no longer leads to a certificate.</source>
        <translation>Der Name „{name}“ führt zu keinem Zertifikat mehr.</translation>
    </message>
    <message>
        <source>The name “{name}” leads to another certificate now.</source>
        <translation>Der Name „{name}“ führt jetzt zu einem anderen Zertifikat.</translation>
    </message>
    <message>
        <source>A request with the key of “{name}” is in the store now.</source>
        <translation>Eine Anforderung mit dem Schlüssel von „{name}“ ist jetzt im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>No request with the key of “{name}” is left in the store.</source>
        <translation>Im Zertifikatspeicher ist keine Anforderung mit dem Schlüssel von „{name}“ mehr.</translation>
    </message>
    <message>
        <source>Other requests with the key of “{name}” are in the store now.</source>
        <translation>Im Zertifikatspeicher sind jetzt andere Anforderungen mit dem Schlüssel von „{name}“.</translation>
    </message>
    <message>
        <source>A certificate with the name of the issuer “{name}” is in the store now.</source>
        <translation>Ein Zertifikat mit dem Namen des Ausstellers „{name}“ ist jetzt im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>No certificate with the name of the issuer “{name}” is left in the store.</source>
        <translation>Im Zertifikatspeicher ist kein Zertifikat mit dem Namen des Ausstellers „{name}“ mehr.</translation>
    </message>
    <message>
        <source>Other certificates with the name of the issuer “{name}” are in the store now.</source>
        <translation>Im Zertifikatspeicher sind jetzt andere Zertifikate mit dem Namen des Ausstellers „{name}“.</translation>
    </message>
    <message>
        <source>A certificate with the key of “{name}” is in the store now.</source>
        <translation>Ein Zertifikat mit dem Schlüssel von „{name}“ ist jetzt im Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>No certificate with the key of “{name}” is left in the store.</source>
        <translation>Im Zertifikatspeicher ist kein Zertifikat mit dem Schlüssel von „{name}“ mehr.</translation>
    </message>
    <message>
        <source>Other certificates with the key of “{name}” are in the store now.</source>
        <translation>Im Zertifikatspeicher sind jetzt andere Zertifikate mit dem Schlüssel von „{name}“.</translation>
    </message>
    <message>
        <source>A certificate in the store waits for the issuer “{name}” now.</source>
        <translation>Ein Zertifikat im Zertifikatspeicher wartet jetzt auf den Aussteller „{name}“.</translation>
    </message>
    <message>
        <source>No certificate in the store waits for the issuer “{name}” any more.</source>
        <translation>Kein Zertifikat im Zertifikatspeicher wartet mehr auf den Aussteller „{name}“.</translation>
    </message>
    <message>
        <source>Other certificates in the store wait for the issuer “{name}” now.</source>
        <translation>Andere Zertifikate im Zertifikatspeicher warten jetzt auf den Aussteller „{name}“.</translation>
    </message>
    <message>
        <source>An interrupted change has left something behind.</source>
        <translation>Eine unterbrochene Änderung hat etwas hinterlassen.</translation>
    </message>
    <message>
        <source>What an interrupted change left behind is gone.</source>
        <translation>Was eine unterbrochene Änderung hinterlassen hatte, ist weg.</translation>
    </message>
    <message>
        <source>An interrupted change has left something else behind.</source>
        <translation>Eine unterbrochene Änderung hat etwas anderes hinterlassen.</translation>
    </message>
    <message>
        <source>Move the name “{label}” to this certificate</source>
        <translation>Den Namen „{label}“ auf dieses Zertifikat umstellen</translation>
    </message>
    <message>
        <source>Replace the damaged entry of “{label}”; it is kept in the trash</source>
        <translation>Den beschädigten Eintrag von „{label}“ ersetzen; er bleibt im Papierkorb</translation>
    </message>
    <message>
        <source>Replace the stored chain of “{label}”; it is kept in the trash</source>
        <translation>Die gespeicherte Kette von „{label}“ ersetzen; sie bleibt im Papierkorb</translation>
    </message>
    <message>
        <source>a finding stops it and is not accepted</source>
        <translation>ein Befund hält es auf und ist nicht angenommen</translation>
    </message>
    <message>
        <source>nobody has decided to do it</source>
        <translation>niemand hat entschieden, es zu tun</translation>
    </message>
    <message>
        <source>the plan was made for another store</source>
        <translation>der Plan wurde für einen anderen Zertifikatspeicher erstellt</translation>
    </message>
    <message>
        <source>Unpack it first, then use the certificate file that is in it.</source>
        <translation>Entpacken Sie es zuerst und verwenden Sie dann die Zertifikatsdatei daraus.</translation>
    </message>
    <message>
        <source>Save the certificate file that is attached to the message, and use that one.</source>
        <translation>Speichern Sie die Zertifikatsdatei, die an der Nachricht hängt, und verwenden Sie diese.</translation>
    </message>
    <message>
        <source>Ask for the certificate file itself. A document that shows it is not enough.</source>
        <translation>Lassen Sie sich die Zertifikatsdatei selbst geben. Ein Dokument, das sie zeigt, genügt nicht.</translation>
    </message>
    <message>
        <source>Save the value that holds the certificate, with its BEGIN and END lines or as Base64, in a file of its own.</source>
        <translation>Speichern Sie den Wert mit dem Zertifikat, samt seinen Zeilen BEGIN und END oder als Base64, in einer eigenen Datei.</translation>
    </message>
    <message>
        <source>A public key is no certificate. Use the file that came from your certificate authority.</source>
        <translation>Ein öffentlicher Schlüssel ist kein Zertifikat. Verwenden Sie die Datei, die von Ihrer Zertifizierungsstelle kam.</translation>
    </message>
    <message>
        <source>Decrypt it with gpg first, then use the file that comes out.</source>
        <translation>Entschlüsseln Sie es zuerst mit gpg und verwenden Sie dann die Datei, die dabei entsteht.</translation>
    </message>
    <message>
        <source>Export the certificate from it: pk12util -d sql:FOLDER -n NAME -o NEW.pfx</source>
        <translation>Exportieren Sie das Zertifikat daraus: pk12util -d sql:ORDNER -n NAME -o NEU.pfx</translation>
    </message>
    <message>
        <source>Save the file itself: az keyvault secret download --vault-name VAULT --name NAME --encoding base64 --file NEW.pfx</source>
        <translation>Speichern Sie die Datei selbst: az keyvault secret download --vault-name TRESOR --name NAME --encoding base64 --file NEU.pfx</translation>
    </message>
    <message>
        <source>Save each value that stands under data in a file of its own, decoded with base64 -d.</source>
        <translation>Speichern Sie jeden Wert unter data in einer eigenen Datei, mit base64 -d dekodiert.</translation>
    </message>
    <message>
        <source>Use the file that holds the certificate, or its whole text from the BEGIN line to the END line.</source>
        <translation>Verwenden Sie die Datei mit dem Zertifikat, oder dessen ganzen Text von der Zeile BEGIN bis zur Zeile END.</translation>
    </message>
    <message>
        <source>Text in the way</source>
        <translation>Text im Weg</translation>
    </message>
    <message>
        <source>Line {line} holds &quot;{what}&quot;, which is no part of a certificate or a key.</source>
        <translation>In Zeile {line} steht „{what}“, was kein Teil eines Zertifikats oder Schlüssels ist.</translation>
    </message>
    <message>
        <source>Remove what a mail, a web page or an editor has added to the text, or ask for the file itself.</source>
        <translation>Entfernen Sie, was eine Mail, eine Webseite oder ein Editor dem Text hinzugefügt hat, oder lassen Sie sich die Datei selbst geben.</translation>
    </message>
    <message>
        <source>Not a private key</source>
        <translation>Kein privater Schlüssel</translation>
    </message>
    <message>
        <source>{path} holds {what}, but no private key.</source>
        <translation>{path} enthält keinen privaten Schlüssel, sondern dies: {what}.</translation>
    </message>
    <message>
        <source>Use the file with the private key. It was made together with the request.</source>
        <translation>Verwenden Sie die Datei mit dem privaten Schlüssel. Er ist zusammen mit der Anforderung entstanden.</translation>
    </message>
    <message>
        <source>Files are swapped</source>
        <translation>Dateien sind vertauscht</translation>
    </message>
    <message>
        <source>Swap them: certwright import {key} --key {path}</source>
        <translation>Tauschen Sie sie: certwright import {key} --key {path}</translation>
    </message>
    <message>
        <source>Import only what is valid with --select {select}, or all of it with --accept {finding}.</source>
        <translation>Importieren Sie mit --select {select} nur, was gültig ist, oder mit --accept {finding} alles.</translation>
    </message>
    <message>
        <source>{path}, which was given with {option}, holds {what}, but no private key.</source>
        <translation>{path}, mit {option} angegeben, enthält keinen privaten Schlüssel, sondern dies: {what}.</translation>
    </message>
    <message>
        <source>A certificate has a period of validity that cannot be read.</source>
        <translation>Ein Zertifikat hat eine Gültigkeitsdauer, die nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>Have the certificate issued again. Nothing was imported.</source>
        <translation>Lassen Sie das Zertifikat neu ausstellen. Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>ein 7z-Archiv</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>ein tar-Archiv</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>eine komprimierte Datei</translation>
    </message>
    <message>
        <source>a PGP message or key</source>
        <translation>eine Nachricht oder ein Schlüssel von PGP</translation>
    </message>
    <message>
        <source>a certificate database of Firefox or NSS</source>
        <translation>eine Zertifikatsdatenbank von Firefox oder NSS</translation>
    </message>
    <message>
        <source>an Outlook message</source>
        <translation>eine Outlook-Nachricht</translation>
    </message>
    <message>
        <source>an Office document</source>
        <translation>ein Office-Dokument</translation>
    </message>
    <message>
        <source>a document in RTF</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>a mail</source>
        <translation>eine E-Mail</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>the JSON of Azure Key Vault</source>
        <translation>JSON aus Azure Key Vault</translation>
    </message>
    <message>
        <source>a Secret of Kubernetes in YAML</source>
        <translation>ein Secret von Kubernetes in YAML</translation>
    </message>
    <message>
        <source>a YAML document</source>
        <translation>ein YAML-Dokument</translation>
    </message>
    <message>
        <source>a certificate</source>
        <translation>ein Zertifikat</translation>
    </message>
    <message>
        <source>a certificate request</source>
        <translation>eine Zertifikatanforderung</translation>
    </message>
    <message>
        <source>a public key</source>
        <translation>ein öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>a revocation list</source>
        <translation>eine Sperrliste</translation>
    </message>
    <message>
        <source>period of validity</source>
        <translation>Gültigkeitsdauer</translation>
    </message>
    <message>
        <source>{path} holds a private key in the format of OpenSSH.</source>
        <translation>{path} enthält einen privaten Schlüssel im Format von OpenSSH.</translation>
    </message>
    <message>
        <source>{path} holds a private key in the format of PuTTY.</source>
        <translation>{path} enthält einen privaten Schlüssel im Format von PuTTY.</translation>
    </message>
    <message>
        <source>Convert it with puttygen FILE -O private-openssh -o NEW.key, and use that.</source>
        <translation>Wandeln Sie die Datei mit puttygen DATEI -O private-openssh -o NEU.key um und verwenden Sie die neue.</translation>
    </message>
    <message>
        <source>The password was read with a line break at its end. One was left out, the other counts. Leave it out too if it does not belong to the password.</source>
        <translation>Am Ende des Passworts standen mehrere Zeilenumbrüche. Einer wurde weggelassen, der Rest zählt. Lassen Sie auch ihn weg, falls er nicht zum Passwort gehört.</translation>
    </message>
    <message>
        <source>Try again. The line break after the password was left out: if it belongs to the password, write it twice. If you are sure of the password, the file may be damaged: nothing in it can tell. Copy or export it again.</source>
        <translation>Versuchen Sie es noch einmal. Der Zeilenumbruch nach dem Passwort wurde weggelassen: Falls er zum Passwort gehört, schreiben Sie ihn doppelt. Wenn Sie sich des Passworts sicher sind, ist vielleicht die Datei beschädigt: In ihr steht nichts, woran man das erkennt. Kopieren oder exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Try again. Upper and lower case matter. The line break after the password was left out: if it belongs to the password, write it twice.</source>
        <translation>Versuchen Sie es noch einmal. Groß- und Kleinschreibung zählt. Der Zeilenumbruch nach dem Passwort wurde weggelassen: Falls er zum Passwort gehört, schreiben Sie ihn doppelt.</translation>
    </message>
    <message>
        <source>Try again. If you are sure of it, the key may be damaged: nothing in the file can tell. Export it again.</source>
        <translation>Versuchen Sie es noch einmal. Wenn Sie sicher sind, kann der Schlüssel beschädigt sein: Nichts in der Datei verrät es. Exportieren Sie ihn neu.</translation>
    </message>
    <message>
        <source>Give it with --key-password-file, --key-password-fd, --key-password-env or --key-password-prompt.</source>
        <translation>Geben Sie es mit --key-password-file, --key-password-fd, --key-password-env oder --key-password-prompt an.</translation>
    </message>
    <message>
        <source>Wrong password for the key</source>
        <translation>Falsches Passwort für den Schlüssel</translation>
    </message>
    <message>
        <source>The password does not fit the private key.</source>
        <translation>Das Passwort passt nicht zum privaten Schlüssel.</translation>
    </message>
    <message>
        <source>Another certificate of the same key was chosen.</source>
        <translation>Ein anderes Zertifikat desselben Schlüssels wurde gewählt.</translation>
    </message>
    <message>
        <source>The file holds only roots, {count} of them. A root is trusted only by a decision of its own.</source>
        <translation>Die Datei enthält nur Stammzertifikate, {count} an der Zahl. Einem Stammzertifikat wird nur durch eine eigene Entscheidung vertraut.</translation>
    </message>
    <message>
        <source>Compare the SHA-256 of the one that you need with its authority, then import it with --trust-root.</source>
        <translation>Vergleichen Sie den SHA-256 des einen, das Sie brauchen, mit seiner Zertifizierungsstelle; importieren Sie es dann mit --trust-root.</translation>
    </message>
    <message>
        <source>The issuer {issuer} is not in the file.</source>
        <translation>Der Aussteller {issuer} ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>Key of an authority</source>
        <translation>Schlüssel einer Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>{subject} is an authority that issues certificates, and its private key would be stored. No server needs it.</source>
        <translation>{subject} ist eine Zertifizierungsstelle, die Zertifikate ausstellt, und ihr privater Schlüssel würde gespeichert. Kein Server braucht ihn.</translation>
    </message>
    <message>
        <source>Import the server&apos;s key pair alone. Keep the key of an authority where it issues certificates.</source>
        <translation>Importieren Sie das Schlüsselpaar des Servers allein. Der Schlüssel einer Zertifizierungsstelle gehört dorthin, wo sie Zertifikate ausstellt.</translation>
    </message>
    <message>
        <source>The issuer {issuer} is neither in the file nor in the store, nor among the roots that this machine trusts.</source>
        <translation>Der Aussteller {issuer} ist weder in der Datei noch im Zertifikatspeicher, noch ist er eines der Stammzertifikate, denen dieser Rechner vertraut.</translation>
    </message>
    <message>
        <source>If it is an intermediate, import its certificate too. A root need not be sent.</source>
        <translation>Wenn es ein Zwischenzertifikat ist, importieren Sie es auch. Ein Stammzertifikat muss nicht gesendet werden.</translation>
    </message>
    <message>
        <source>Issuer has expired</source>
        <translation>Aussteller ist abgelaufen</translation>
    </message>
    <message>
        <source>The issuer {subject} expired on {date}. Clients may refuse the certificates that it issued.</source>
        <translation>Der Aussteller {subject} ist am {date} abgelaufen. Gegenstellen lehnen Zertifikate, die er ausgestellt hat, vielleicht ab.</translation>
    </message>
    <message>
        <source>Get its renewed certificate from the authority, and import it.</source>
        <translation>Holen Sie sein erneuertes Zertifikat von der Zertifizierungsstelle, und importieren Sie es.</translation>
    </message>
    <message>
        <source>Issuer expires soon</source>
        <translation>Aussteller läuft bald ab</translation>
    </message>
    <message>
        <source>The issuer {subject} expires on {date}.</source>
        <translation>Der Aussteller {subject} läuft am {date} ab.</translation>
    </message>
    <message>
        <source>Get its renewed certificate from the authority in time.</source>
        <translation>Holen Sie sein erneuertes Zertifikat rechtzeitig von der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Weak key of an issuer</source>
        <translation>Schwacher Schlüssel eines Ausstellers</translation>
    </message>
    <message>
        <source>The {algorithm} key of the issuer {subject} has only {bits} bits. Clients may refuse the certificate.</source>
        <translation>Der {algorithm}-Schlüssel des Ausstellers {subject} hat nur {bits} Bit. Gegenstellen lehnen das Zertifikat vielleicht ab.</translation>
    </message>
    <message>
        <source>Ask for a certificate from an authority with a stronger key.</source>
        <translation>Fordern Sie ein Zertifikat bei einer Zertifizierungsstelle mit stärkerem Schlüssel an.</translation>
    </message>
    <message>
        <source>The issuer {subject} expires on {date}, before the certificate does.</source>
        <translation>Der Aussteller {subject} läuft am {date} ab, vor dem Zertifikat.</translation>
    </message>
    <message>
        <source>The issuer {subject} is signed with {algorithm}, which can be forged. Some servers do not start with it.</source>
        <translation>Der Aussteller {subject} ist mit {algorithm} signiert, was gefälscht werden kann. Manche Server starten damit nicht.</translation>
    </message>
    <message>
        <source>Ask the authority for its certificate that is signed with SHA-256 or better.</source>
        <translation>Fordern Sie bei der Zertifizierungsstelle ihr Zertifikat an, das mit SHA-256 oder besser signiert ist.</translation>
    </message>
    <message>
        <source>{count} certificates in the file belong to no key and to no chain. They are left out.</source>
        <translation>{count} Zertifikate in der Datei gehören zu keinem Schlüssel und zu keiner Kette. Sie bleiben weg.</translation>
    </message>
    <message>
        <source>The certificate is valid only from {time}, in less than a day. The clock of this machine may be slow.</source>
        <translation>Das Zertifikat gilt erst ab {time}, in weniger als einem Tag. Die Uhr dieses Rechners geht vielleicht nach.</translation>
    </message>
    <message>
        <source>Check the clock of this machine, or wait until then.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners, oder warten Sie bis dahin.</translation>
    </message>
    <message>
        <source>A certificate in the store has the issuer “{name}” in its chain now.</source>
        <translation>Ein Zertifikat im Zertifikatspeicher hat jetzt den Aussteller „{name}“ in seiner Kette.</translation>
    </message>
    <message>
        <source>No certificate in the store has the issuer “{name}” in its chain any more.</source>
        <translation>Kein Zertifikat im Zertifikatspeicher hat den Aussteller „{name}“ mehr in seiner Kette.</translation>
    </message>
    <message>
        <source>Other certificates in the store have the issuer “{name}” in their chains now.</source>
        <translation>Andere Zertifikate im Zertifikatspeicher haben jetzt den Aussteller „{name}“ in ihren Ketten.</translation>
    </message>
    <message>
        <source>This system trusts a root with the name “{name}” now.</source>
        <translation>Dieses System vertraut jetzt einem Stammzertifikat mit dem Namen „{name}“.</translation>
    </message>
    <message>
        <source>This system trusts no root with the name “{name}” any more.</source>
        <translation>Dieses System vertraut keinem Stammzertifikat mit dem Namen „{name}“ mehr.</translation>
    </message>
    <message>
        <source>This system trusts other roots with the name “{name}” now.</source>
        <translation>Dieses System vertraut jetzt anderen Stammzertifikaten mit dem Namen „{name}“.</translation>
    </message>
    <message>
        <source>Name a file, or a pipe that another program writes to and closes.</source>
        <translation>Nennen Sie eine Datei oder eine Pipe, in die ein anderes Programm schreibt und die es schließt.</translation>
    </message>
    <message>
        <source>it is neither a file nor a pipe that ends</source>
        <translation>es ist weder eine Datei noch eine Pipe, die endet</translation>
    </message>
    <message>
        <source>Write {escaped} or {quoted}</source>
        <translation>Schreiben Sie {escaped} oder {quoted}</translation>
    </message>
    <message>
        <source>Write {escaped}</source>
        <translation>Schreiben Sie {escaped}</translation>
    </message>
    <message>
        <source>Its parts, with dots between them, have 1 to 63 letters, digits and hyphens, and no hyphen at an end.</source>
        <translation>Seine Teile, mit Punkten dazwischen, haben 1 bis 63 Buchstaben, Ziffern und Bindestriche, und an keinem Ende einen Bindestrich.</translation>
    </message>
    <message>
        <source>{path} holds the private key, and {key} holds the certificate.</source>
        <translation>{path} enthält den privaten Schlüssel, und {key} enthält das Zertifikat.</translation>
    </message>
    <message>
        <source>The issuer {issuer} is neither in the file nor in the store, nor among the roots that this machine trusts. It is said to be at {address}; nothing was fetched.</source>
        <translation>Der Aussteller {issuer} ist weder in der Datei noch im Zertifikatspeicher, noch ist er eines der Stammzertifikate, denen dieser Rechner vertraut. Er soll unter {address} liegen; nichts wurde abgerufen.</translation>
    </message>
    <message>
        <source>The issuer {issuer} is not in the file. It is said to be at {address}; nothing was fetched.</source>
        <translation>Der Aussteller {issuer} ist nicht in der Datei. Er soll unter {address} liegen; nichts wurde abgerufen.</translation>
    </message>
    <message>
        <source>Private keys in the file that stay locked: {count}. Each has a password of its own.</source>
        <translation>Private Schlüssel in der Datei, die verschlossen bleiben: {count}. Jeder hat ein eigenes Passwort.</translation>
    </message>
    <message>
        <source>Private keys in the file that belong to none of its certificates: {count}. They are left out.</source>
        <translation>Private Schlüssel in der Datei, die zu keinem ihrer Zertifikate gehören: {count}. Sie bleiben weg.</translation>
    </message>
    <message>
        <source>Private keys in the file that are damaged: {count}. They are left out.</source>
        <translation>Beschädigte private Schlüssel in der Datei: {count}. Sie bleiben weg.</translation>
    </message>
    <message>
        <source>Private keys in the file of a kind that cannot be used: {count}. They are left out.</source>
        <translation>Private Schlüssel in der Datei von einer Art, die nicht verwendet werden kann: {count}. Sie bleiben weg.</translation>
    </message>
    <message>
        <source>Certificates in the file that are damaged: {count}. They are left out.</source>
        <translation>Beschädigte Zertifikate in der Datei: {count}. Sie bleiben weg.</translation>
    </message>
    <message>
        <source>Attribute certificates in the file: {count}. They are left out.</source>
        <translation>Attributzertifikate in der Datei: {count}. Sie bleiben weg.</translation>
    </message>
    <message>
        <source>Revocation lists in the file: {count}. They are left out.</source>
        <translation>Sperrlisten in der Datei: {count}. Sie bleiben weg.</translation>
    </message>
    <message>
        <source>Trust lists in the file: {count}. They are left out.</source>
        <translation>Vertrauenslisten in der Datei: {count}. Sie bleiben weg.</translation>
    </message>
    <message>
        <source>Secrets in the file that are neither keys nor certificates: {count}. They are left out.</source>
        <translation>Geheimnisse in der Datei, die weder Schlüssel noch Zertifikate sind: {count}. Sie bleiben weg.</translation>
    </message>
    <message>
        <source>PKCS#7 structures in the file that are damaged: {count}. They are left out.</source>
        <translation>Beschädigte PKCS#7-Strukturen in der Datei: {count}. Sie bleiben weg.</translation>
    </message>
    <message>
        <source>Parts of the file that cannot be read here: {count}. They are left out.</source>
        <translation>Teile der Datei, die hier nicht gelesen werden können: {count}. Sie bleiben weg.</translation>
    </message>
    <message>
        <source>To import such a key, give its password as well.</source>
        <translation>Um einen solchen Schlüssel zu importieren, geben Sie auch sein Passwort an.</translation>
    </message>
    <message>
        <source>A &quot;{separator}&quot; that belongs to a value is written as \{separator}, or the value stands in quotes.</source>
        <translation>Ein „{separator}“, das zu einem Wert gehört, schreibt man als \{separator}, oder der Wert steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A &quot;{separator}&quot; that belongs to a value is written as \{separator}.</source>
        <translation>Ein „{separator}“, das zu einem Wert gehört, schreibt man als \{separator}.</translation>
    </message>
    <message>
        <source>&quot;{value}&quot; does not begin with an attribute, such as CN=</source>
        <translation>„{value}“ beginnt nicht mit einem Attribut wie CN=</translation>
    </message>
    <message>
        <source>there is nothing between two separators</source>
        <translation>zwischen zwei Trennzeichen steht nichts</translation>
    </message>
    <message>
        <source>{value} has no value</source>
        <translation>{value} hat keinen Wert</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>er endet zu früh</translation>
    </message>
    <message>
        <source>the quote in front of the value of {value} has no other at its end</source>
        <translation>dem Anführungszeichen vor dem Wert von {value} fehlt das am Ende</translation>
    </message>
    <message>
        <source>only a separator can stand behind the quotes of {value}</source>
        <translation>hinter den Anführungszeichen von {value} kann nur ein Trennzeichen stehen</translation>
    </message>
    <message>
        <source>it holds a control character, or is not valid UTF-8</source>
        <translation>er enthält ein Steuerzeichen oder ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>there is no attribute {value}</source>
        <translation>ein Attribut {value} gibt es nicht</translation>
    </message>
    <message>
        <source>the value in {value} is not possible</source>
        <translation>der Wert in {value} ist nicht möglich</translation>
    </message>
    <message>
        <source>a separator in a value is written with \ before it</source>
        <translation>vor ein Trennzeichen in einem Wert schreibt man \</translation>
    </message>
    <message>
        <source>The subject cannot be read: {what}.</source>
        <translation>Der Inhaber kann nicht gelesen werden: {what}.</translation>
    </message>
    <message>
        <source>signature of a certificate</source>
        <translation>Signatur eines Zertifikats</translation>
    </message>
    <message>
        <source>Import the certificate, and give this file as its key (--key). Where there is none yet, make a request of the key: certwright request adopt.</source>
        <translation>Importieren Sie das Zertifikat, und geben Sie diese Datei als Schlüssel dazu an (--key). Gibt es noch keines, stellen Sie eine Anforderung für den Schlüssel: certwright request adopt.</translation>
    </message>
    <message>
        <source>The certificate {subject} was changed after it was signed: its signature does not fit its issuer.</source>
        <translation>Das Zertifikat {subject} wurde nach dem Signieren verändert: Seine Signatur passt nicht zu seinem Aussteller.</translation>
    </message>
    <message>
        <source>The server has sent a page instead of the file, usually a sign-in page. Open the address in a browser, sign in, and download the file again.</source>
        <translation>Der Server hat statt der Datei eine Seite geschickt, meist eine zum Anmelden. Öffnen Sie die Adresse im Browser, melden Sie sich an, und laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>It belongs to a private key with a password of its own, which was not given.</source>
        <translation>Es gehört zu einem privaten Schlüssel mit eigenem Passwort, das nicht angegeben wurde.</translation>
    </message>
    <message>
        <source>Several certificates get this name, and a link leads to one. It is made where one of them is imported alone.</source>
        <translation>Mehrere Zertifikate bekommen diesen Namen, und ein Link führt nur zu einem. Er wird angelegt, wenn eines davon allein importiert wird.</translation>
    </message>
    <message>
        <source>Make a copy of it, convert the copy with ssh-keygen -p -m PKCS8 -f COPY, and use that. ssh-keygen cannot convert Ed25519 keys.</source>
        <translation>Machen Sie eine Kopie davon, wandeln Sie die Kopie mit ssh-keygen -p -m PKCS8 -f KOPIE um, und verwenden Sie diese. Ein Ed25519-Schlüssel lässt sich so nicht umwandeln.</translation>
    </message>
    <message>
        <source>The certificate has other names than the request. Names added: {added}. Names lost: {lost}.</source>
        <translation>Das Zertifikat hat andere Namen als die Anforderung. Neue Namen: {added}. Fehlende Namen: {lost}.</translation>
    </message>
    <message>
        <source>More PKCS #12 files in the text: {count}. They are left out; import each from a file of its own.</source>
        <translation>Weitere PKCS-#12-Dateien im Text: {count}. Sie werden ausgelassen; importieren Sie jede aus einer eigenen Datei.</translation>
    </message>
    <message>
        <source>The private key in the file is of a kind that cannot be used.</source>
        <translation>Der private Schlüssel in der Datei ist von einer Art, die nicht verwendet werden kann.</translation>
    </message>
    <message>
        <source>Use an RSA or an EC key, or ask for the file again if it was to hold one.</source>
        <translation>Verwenden Sie einen RSA- oder EC-Schlüssel, oder lassen Sie sich die Datei noch einmal geben, falls sie einen enthalten sollte.</translation>
    </message>
    <message>
        <source>The issuer of the last certificate is not known here.</source>
        <translation>Der Aussteller des letzten Zertifikats ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>Import anyway</source>
        <translation>Trotzdem importieren</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>This machine trusts it already.</source>
        <translation>Dieser Rechner vertraut ihm schon.</translation>
    </message>
    <message>
        <source>The file system itself refuses it: it may be read-only, or protected. Choose another place, or have it made writable.</source>
        <translation>Das Dateisystem selbst verweigert es: Es kann schreibgeschützt sein. Wählen Sie einen anderen Ort, oder lassen Sie es beschreibbar machen.</translation>
    </message>
    <message>
        <source>Alternative names</source>
        <translation>Alternative Namen</translation>
    </message>
    <message>
        <source>Names of the issuer</source>
        <translation>Namen des Ausstellers</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Schlüsselverwendung</translation>
    </message>
    <message>
        <source>Extended key usage</source>
        <translation>Erweiterte Schlüsselverwendung</translation>
    </message>
    <message>
        <source>Basic constraints</source>
        <translation>Basiseinschränkungen</translation>
    </message>
    <message>
        <source>Authority key ID</source>
        <translation>Schlüsselkennung des Ausstellers</translation>
    </message>
    <message>
        <source>Subject key ID</source>
        <translation>Schlüsselkennung des Inhabers</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Policy mappings</source>
        <translation>Richtlinienzuordnungen</translation>
    </message>
    <message>
        <source>Policy constraints</source>
        <translation>Richtlinieneinschränkungen</translation>
    </message>
    <message>
        <source>Name constraints</source>
        <translation>Namenseinschränkungen</translation>
    </message>
    <message>
        <source>TLS features</source>
        <translation>TLS-Merkmale</translation>
    </message>
    <message>
        <source>Signed certificate timestamps</source>
        <translation>Signierte Zertifikatzeitstempel</translation>
    </message>
    <message>
        <source>Precertificate mark</source>
        <translation>Zeichen eines Vorzertifikats</translation>
    </message>
    <message>
        <source>No OCSP check</source>
        <translation>Keine OCSP-Prüfung</translation>
    </message>
    <message>
        <source>Certificate template</source>
        <translation>Zertifikatvorlage</translation>
    </message>
    <message>
        <source>Application policies</source>
        <translation>Anwendungsrichtlinien</translation>
    </message>
    <message>
        <source>Netscape type</source>
        <translation>Netscape-Typ</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>non-repudiation</source>
        <translation>Nichtabstreitbarkeit</translation>
    </message>
    <message>
        <source>key encipherment</source>
        <translation>Schlüsselverschlüsselung</translation>
    </message>
    <message>
        <source>data encipherment</source>
        <translation>Datenverschlüsselung</translation>
    </message>
    <message>
        <source>key agreement</source>
        <translation>Schlüsselvereinbarung</translation>
    </message>
    <message>
        <source>signing certificates</source>
        <translation>Zertifikate signieren</translation>
    </message>
    <message>
        <source>signing CRLs</source>
        <translation>Sperrlisten signieren</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>time stamps</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>signing OCSP answers</source>
        <translation>OCSP-Antworten signieren</translation>
    </message>
    <message>
        <source>any use</source>
        <translation>jede Verwendung</translation>
    </message>
    <message>
        <source>Put into Certwright&apos;s root store</source>
        <translation>In Certwrights Stammzertifikate aufnehmen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Destroy for good</source>
        <translation>Endgültig vernichten</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>zurückgeholt</translation>
    </message>
    <message>
        <source>It is already as it was before.</source>
        <translation>Es ist bereits so, wie es vorher war.</translation>
    </message>
    <message>
        <source>It was changed since, by something that left no receipt, and stays.</source>
        <translation>Es wurde seither von etwas geändert, das keinen Beleg hinterließ, und bleibt.</translation>
    </message>
    <message>
        <source>A later change stands on it.</source>
        <translation>Eine spätere Änderung baut darauf auf.</translation>
    </message>
    <message>
        <source>It was damaged before. What is whole now stays.</source>
        <translation>Es war vorher beschädigt. Was jetzt heil ist, bleibt.</translation>
    </message>
    <message>
        <source>It stays, because it is in the chain of {users}.</source>
        <translation>Es bleibt, weil es in der Kette von {users} steht.</translation>
    </message>
    <message>
        <source>No import put it there, and it stays.</source>
        <translation>Kein Import hat es dorthin gelegt, und es bleibt.</translation>
    </message>
    <message>
        <source>It stays in the root store until it is removed by its own thumbprint.</source>
        <translation>Es bleibt im Stammzertifikatspeicher, bis es mit seinem eigenen Fingerabdruck entfernt wird.</translation>
    </message>
    <message>
        <source>Servers may still use the earlier name, and it stays.</source>
        <translation>Server benutzen vielleicht noch den früheren Namen; er bleibt.</translation>
    </message>
    <message>
        <source>Reading was interrupted</source>
        <translation>Lesen wurde unterbrochen</translation>
    </message>
    <message>
        <source>The program that reads the file {what}. It was ended from outside, or memory ran out.</source>
        <translation>Das Programm, das die Datei liest, {what}. Es wurde von außen beendet, oder der Speicher reichte nicht.</translation>
    </message>
    <message>
        <source>Nothing was imported. Check the free memory, then try again.</source>
        <translation>Nichts wurde importiert. Prüfen Sie den freien Arbeitsspeicher, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>A friendly name needs at least one character besides blanks.</source>
        <translation>Ein Anzeigename braucht mindestens ein Zeichen außer Leerzeichen.</translation>
    </message>
    <message>
        <source>Later changes stand on it</source>
        <translation>Spätere Änderungen bauen darauf auf</translation>
    </message>
    <message>
        <source>The change {id} cannot be undone, because later changes stand on it. Nothing was changed.</source>
        <translation>Die Änderung {id} kann nicht rückgängig gemacht werden, weil spätere Änderungen darauf aufbauen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Undo the later ones first, in the order in which they are named: certwright undo ID</source>
        <translation>Machen Sie zuerst die späteren rückgängig, in der genannten Reihenfolge: certwright undo ID</translation>
    </message>
    <message>
        <source>Kept no longer</source>
        <translation>Nicht mehr aufbewahrt</translation>
    </message>
    <message>
        <source>The trash no longer keeps “{label}”, which the change {id} took away. Nothing was changed.</source>
        <translation>Der Papierkorb bewahrt „{label}“ nicht mehr auf, das die Änderung {id} weggenommen hat. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Import it again from its file.</source>
        <translation>Importieren Sie es erneut aus seiner Datei.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>The issuer “{label}” is in the chain of {users}. Nothing was changed.</source>
        <translation>Der Aussteller „{label}“ steht in der Kette von {users}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Remove what uses it first.</source>
        <translation>Entfernen Sie zuerst, was ihn benutzt.</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation>Nicht rückgängig zu machen</translation>
    </message>
    <message>
        <source>The change {id} is a {verb}, which cannot be undone. Nothing was changed.</source>
        <translation>Die Änderung {id} ist ein {verb}, das nicht rückgängig zu machen ist. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>See what it did with: certwright receipts {id}</source>
        <translation>Was sie getan hat, zeigt: certwright receipts {id}</translation>
    </message>
    <message>
        <source>Receipt not trusted</source>
        <translation>Beleg nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>The receipt {id} does not belong to the owner of the store, or others may write to it. Nothing was changed.</source>
        <translation>Der Beleg {id} gehört nicht dem Eigentümer des Zertifikatspeichers, oder andere dürfen ihn ändern. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Find out who wrote it. What it says cannot be relied on.</source>
        <translation>Stellen Sie fest, wer ihn geschrieben hat. Auf seinen Inhalt ist kein Verlass.</translation>
    </message>
    <message>
        <source>The link by-name/{name} points to another certificate: {subject}, valid until {until}, SHA-256 {other}. Nothing was changed.</source>
        <translation>Der Verweis by-name/{name} zeigt auf ein anderes Zertifikat: {subject}, gültig bis {until}, SHA-256 {other}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{label}”, which the change {id} took away, was destroyed on {date} ({purge}). Nothing was changed.</source>
        <translation>„{label}“, das die Änderung {id} weggenommen hat, wurde am {date} vernichtet ({purge}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Authority information access</source>
        <translation>Zugriff auf den Aussteller</translation>
    </message>
    <message>
        <source>Subject information access</source>
        <translation>Zugriff auf den Inhaber</translation>
    </message>
    <message>
        <source>CRL distribution points</source>
        <translation>Sperrlisten-Verteilpunkte</translation>
    </message>
    <message>
        <source>Freshest CRL</source>
        <translation>Neueste Sperrliste</translation>
    </message>
    <message>
        <source>Inhibit any-policy</source>
        <translation>„Jede Richtlinie“ unterbunden</translation>
    </message>
    <message>
        <source>Private key usage period</source>
        <translation>Nutzungszeitraum des privaten Schlüssels</translation>
    </message>
    <message>
        <source>Certificate template name</source>
        <translation>Name der Zertifikatvorlage</translation>
    </message>
    <message>
        <source>encipher only</source>
        <translation>nur zum Verschlüsseln</translation>
    </message>
    <message>
        <source>decipher only</source>
        <translation>nur zum Entschlüsseln</translation>
    </message>
    <message>
        <source>code signing</source>
        <translation>Code signieren</translation>
    </message>
    <message>
        <source>a look at its trash</source>
        <translation>ein Blick in seinen Papierkorb</translation>
    </message>
    <message>
        <source>{id}: {verb}, {label}</source>
        <translation>{id}: {verb}, {label}</translation>
    </message>
    <message>
        <source>what is removed is in the store</source>
        <translation>was entfernt wird, ist im Zertifikatspeicher</translation>
    </message>
    <message>
        <source>which names lead to an entry is asked before it is removed</source>
        <translation>welche Namen zu einem Eintrag führen, wird vor dem Entfernen gefragt</translation>
    </message>
    <message>
        <source>no name leads to an entry that is removed</source>
        <translation>kein Name führt zu einem Eintrag, der entfernt wird</translation>
    </message>
    <message>
        <source>the trash keeps what is named, and it is whole</source>
        <translation>der Papierkorb bewahrt das Genannte auf, und es ist heil</translation>
    </message>
    <message>
        <source>what comes back finds its place as the plan says</source>
        <translation>was zurückkommt, findet seinen Platz so, wie der Plan es sagt</translation>
    </message>
    <message>
        <source>Proof not recorded</source>
        <translation>Probe nicht vermerkt</translation>
    </message>
    <message>
        <source>The proof was made and holds, but it could not be recorded: {what}. The next change proves it again.</source>
        <translation>Die Probe wurde gemacht und bestanden, ließ sich aber nicht vermerken: {what}. Die nächste Änderung macht sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the disk of the store and its free space.</source>
        <translation>Prüfen Sie den Datenträger des Zertifikatspeichers und seinen freien Platz.</translation>
    </message>
    <message>
        <source>A certificate in the store uses the issuer “{name}” now.</source>
        <translation>Ein Zertifikat im Zertifikatspeicher benutzt jetzt den Aussteller „{name}“.</translation>
    </message>
    <message>
        <source>No certificate in the store uses the issuer “{name}” any more.</source>
        <translation>Kein Zertifikat im Zertifikatspeicher benutzt noch den Aussteller „{name}“.</translation>
    </message>
    <message>
        <source>Other certificates in the store use the issuer “{name}” now.</source>
        <translation>Andere Zertifikate im Zertifikatspeicher benutzen jetzt den Aussteller „{name}“.</translation>
    </message>
    <message>
        <source>A name leads to the certificate “{name}” now.</source>
        <translation>Ein Name führt jetzt zum Zertifikat „{name}“.</translation>
    </message>
    <message>
        <source>No name leads to the certificate “{name}” any more.</source>
        <translation>Kein Name führt noch zum Zertifikat „{name}“.</translation>
    </message>
    <message>
        <source>Other names lead to the certificate “{name}” now.</source>
        <translation>Andere Namen führen jetzt zum Zertifikat „{name}“.</translation>
    </message>
    <message>
        <source>The trash keeps something of the change “{name}” now.</source>
        <translation>Der Papierkorb bewahrt jetzt etwas von der Änderung „{name}“ auf.</translation>
    </message>
    <message>
        <source>The trash no longer keeps what the change “{name}” took away.</source>
        <translation>Der Papierkorb bewahrt nicht mehr auf, was die Änderung „{name}“ weggenommen hat.</translation>
    </message>
    <message>
        <source>The trash keeps something else of the change “{name}” now.</source>
        <translation>Der Papierkorb bewahrt von der Änderung „{name}“ jetzt etwas anderes auf.</translation>
    </message>
    <message>
        <source>There is a store “{name}” now.</source>
        <translation>Es gibt jetzt einen Zertifikatspeicher „{name}“.</translation>
    </message>
    <message>
        <source>The store “{name}” is gone.</source>
        <translation>Den Zertifikatspeicher „{name}“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The store “{name}” is another one now.</source>
        <translation>„{name}“ ist jetzt ein anderer Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>The name {name} leads to the certificate {subject}, valid until {until}. It stays there.</source>
        <translation>Der Name {name} führt zum Zertifikat {subject}, gültig bis {until}. Er bleibt dort.</translation>
    </message>
    <message>
        <source>The name {name} stays with {subject}, valid until {until}. That certificate also covers {lost}, and the new one does not.</source>
        <translation>Der Name {name} bleibt bei {subject}, gültig bis {until}. Das gilt auch für {lost}, das neue nicht.</translation>
    </message>
    <message>
        <source>The name {name} stays with {subject}, which is valid longer, until {until}.</source>
        <translation>Der Name {name} bleibt bei {subject}, das länger gilt, bis {until}.</translation>
    </message>
    <message>
        <source>Servers that use the name go on with that certificate until the name is moved.</source>
        <translation>Server, die den Namen nutzen, bleiben bei diesem Zertifikat, bis der Name umzieht.</translation>
    </message>
    <message>
        <source>The new certificate does not cover {lost}. Clients that use a missing name will refuse the server. The name {name} leads to {subject}, which is valid longer, until {until}.</source>
        <translation>Das neue Zertifikat gilt nicht für {lost}. Clients, die einen fehlenden Namen nutzen, weisen den Server ab. Der Name {name} führt zu {subject}, das länger gilt, bis {until}.</translation>
    </message>
    <message>
        <source>The new certificate does not cover {lost}. Clients that use a missing name will refuse the server. The name {name} leads to {subject}, valid until {until}.</source>
        <translation>Das neue Zertifikat gilt nicht für {lost}. Clients, die einen fehlenden Namen nutzen, weisen den Server ab. Der Name {name} führt zu {subject}, gültig bis {until}.</translation>
    </message>
    <message>
        <source>Host names are lost</source>
        <translation>Hostnamen gehen verloren</translation>
    </message>
    <message>
        <source>Nothing to do if the clients of the server trust it. Else install the root on the clients.</source>
        <translation>Nichts zu tun, wenn die Clients des Servers ihm vertrauen. Sonst das Stammzertifikat auf den Clients installieren.</translation>
    </message>
    <message>
        <source>The root {subject} is not among those that this machine trusts ({where}).</source>
        <translation>Das Stammzertifikat {subject} gehört nicht zu denen, denen dieser Rechner vertraut ({where}).</translation>
    </message>
    <message>
        <source>Servers use another certificate</source>
        <translation>Server nutzen ein anderes Zertifikat</translation>
    </message>
    <message>
        <source>The name {name} leads to {subject}, valid until {until}.</source>
        <translation>Der Name {name} führt zu {subject}, gültig bis {until}.</translation>
    </message>
    <message>
        <source>The name {name} leads to another certificate.</source>
        <translation>Der Name {name} führt zu einem anderen Zertifikat.</translation>
    </message>
    <message>
        <source>Move the name, then reload the servers.</source>
        <translation>Stellen Sie den Namen um, und laden Sie dann die Server neu.</translation>
    </message>
    <message>
        <source>The name leads to no certificate</source>
        <translation>Der Name führt zu keinem Zertifikat</translation>
    </message>
    <message>
        <source>Several certificates of this import have the name {name}.</source>
        <translation>Mehrere Zertifikate dieses Imports haben den Namen {name}.</translation>
    </message>
    <message>
        <source>Give each a name of its own.</source>
        <translation>Geben Sie jedem einen eigenen Namen.</translation>
    </message>
    <message>
        <source>IMAP</source>
        <translation>IMAP</translation>
    </message>
    <message>
        <source>POP</source>
        <translation>POP</translation>
    </message>
    <message>
        <source>Unified messaging</source>
        <translation>Unified Messaging</translation>
    </message>
    <message>
        <source>Web (IIS)</source>
        <translation>Web (IIS)</translation>
    </message>
    <message>
        <source>SMTP</source>
        <translation>SMTP</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>group {name}</source>
        <translation>Gruppe {name}</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Let “{label}” read the key, as that of the earlier certificate</source>
        <translation>„{label}“ den Schlüssel lesen lassen, wie den des früheren Zertifikats</translation>
    </message>
    <message>
        <source>It takes the place of {subject}</source>
        <translation>Es tritt an die Stelle von {subject}</translation>
    </message>
    <message>
        <source>It comes beside {subject}</source>
        <translation>Es kommt neben {subject}</translation>
    </message>
    <message>
        <source>Names lost</source>
        <translation>Verlorene Namen</translation>
    </message>
    <message>
        <source>Names added</source>
        <translation>Neue Namen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Purposes lost</source>
        <translation>Verlorene Zwecke</translation>
    </message>
    <message>
        <source>Purposes added</source>
        <translation>Neue Zwecke</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Zwecke</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Name that moves</source>
        <translation>Name, der umzieht</translation>
    </message>
    <message>
        <source>Name that stays</source>
        <translation>Name, der bleibt</translation>
    </message>
    <message>
        <source>the same key</source>
        <translation>derselbe Schlüssel</translation>
    </message>
    <message>
        <source>a new key</source>
        <translation>ein neuer Schlüssel</translation>
    </message>
    <message>
        <source>TLS server</source>
        <translation>TLS-Server</translation>
    </message>
    <message>
        <source>TLS client</source>
        <translation>TLS-Client</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>an issuer is not known here</source>
        <translation>ein Aussteller ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>its root is not trusted here</source>
        <translation>ihrem Stammzertifikat wird hier nicht vertraut</translation>
    </message>
    <message>
        <source>Set services</source>
        <translation>Dienste festlegen</translation>
    </message>
    <message>
        <source>Grant read access to the key</source>
        <translation>Lesezugriff auf den Schlüssel geben</translation>
    </message>
    <message>
        <source>The certificate that it led to is not there.</source>
        <translation>Das Zertifikat, zu dem er führte, ist nicht da.</translation>
    </message>
    <message>
        <source>The earlier certificate has these services. The new one gets only those that are chosen for it.</source>
        <translation>Das frühere Zertifikat hat diese Dienste. Das neue bekommt nur die, die dafür gewählt werden.</translation>
    </message>
    <message>
        <source>This account can read the key anyway.</source>
        <translation>Dieses Konto kann den Schlüssel ohnehin lesen.</translation>
    </message>
    <message>
        <source>It may read the key of the earlier certificate, but is not given access to this one.</source>
        <translation>Es darf den Schlüssel des früheren Zertifikats lesen, bekommt aber auf diesen keinen Zugriff.</translation>
    </message>
    <message>
        <source>The account that may read the key of the earlier certificate no longer exists.</source>
        <translation>Das Konto, das den Schlüssel des früheren Zertifikats lesen darf, gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The file system here has no access lists, which this would need.</source>
        <translation>Das Dateisystem hier hat keine Zugriffslisten, die dafür nötig wären.</translation>
    </message>
    <message>
        <source>Plan file damaged</source>
        <translation>Plandatei beschädigt</translation>
    </message>
    <message>
        <source>Get the file again from whoever made it, or make a new plan.</source>
        <translation>Lassen Sie sich die Datei noch einmal geben, oder erstellen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>Another plan</source>
        <translation>Ein anderer Plan</translation>
    </message>
    <message>
        <source>The plan in the file has the id {id}, and {expected} was expected. Nothing was changed.</source>
        <translation>Der Plan in der Datei hat die Kennung {id}, erwartet wurde {expected}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Look at the plan with --what-if, and ask whoever made it which one is meant.</source>
        <translation>Sehen Sie sich den Plan mit --what-if an, und fragen Sie nach, welcher gemeint ist.</translation>
    </message>
    <message>
        <source>A saved plan must be confirmed, but there is no terminal to ask on. Nothing was changed.</source>
        <translation>Ein gespeicherter Plan muss bestätigt werden, aber es gibt kein Terminal für die Frage. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Run it in a terminal. A script names the plan that was reviewed with --expect ID.</source>
        <translation>Starten Sie es in einem Terminal. Ein Skript nennt den geprüften Plan mit --expect KENNUNG.</translation>
    </message>
    <message>
        <source>Plan out of date</source>
        <translation>Plan überholt</translation>
    </message>
    <message>
        <source>What the plan depends on is not as it was when the plan was made. Nothing was changed.</source>
        <translation>Wovon der Plan abhängt, ist nicht mehr so wie bei seiner Erstellung. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Look at the differences, then make a new plan.</source>
        <translation>Sehen Sie sich die Unterschiede an, und erstellen Sie dann einen neuen Plan.</translation>
    </message>
    <message>
        <source>Account not known</source>
        <translation>Konto nicht bekannt</translation>
    </message>
    <message>
        <source>This computer knows no account “{name}” that could read the key. Nothing was changed.</source>
        <translation>Dieser Computer kennt kein Konto „{name}“, das den Schlüssel lesen könnte. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Check the spelling. Accounts of a server exist once it is installed.</source>
        <translation>Prüfen Sie die Schreibweise. Die Konten eines Servers gibt es, sobald er installiert ist.</translation>
    </message>
    <message>
        <source>Access cannot be given here</source>
        <translation>Zugriff kann hier nicht gegeben werden</translation>
    </message>
    <message>
        <source>The file system of {store} has no access lists, so “{name}” cannot be given access to a key there. Nothing was changed.</source>
        <translation>Das Dateisystem von {store} hat keine Zugriffslisten. Deshalb kann „{name}“ dort keinen Zugriff auf einen Schlüssel bekommen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Name one group alone, which works everywhere, or use a store on another file system.</source>
        <translation>Nennen Sie eine einzige Gruppe, was überall geht, oder nehmen Sie einen Zertifikatspeicher auf einem anderen Dateisystem.</translation>
    </message>
    <message>
        <source>A folder is in the way</source>
        <translation>Ein Ordner ist im Weg</translation>
    </message>
    <message>
        <source>“{name}” cannot reach the key: it may not enter the folder {folder}. Nothing was changed.</source>
        <translation>„{name}“ kann den Schlüssel nicht erreichen: Das Konto hat keinen Zugriff auf den Ordner {folder}. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Let the account enter that folder, for example with setfacl or chmod o+x, or use the store of the machine: --scope machine</source>
        <translation>Geben Sie dem Konto Zugriff auf diesen Ordner, etwa mit setfacl oder chmod o+x, oder nehmen Sie den Zertifikatspeicher des Computers: --scope machine</translation>
    </message>
    <message>
        <source>{path} is not a saved plan. Nothing was changed.</source>
        <translation>{path} ist kein gespeicherter Plan. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{path} was changed after it was saved: its text does not match its id. The plan was not carried out.</source>
        <translation>{path} wurde nach dem Speichern geändert: Der Text passt nicht zur Kennung. Der Plan wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>who may read {value}</source>
        <translation>wer {value} lesen darf</translation>
    </message>
    <message>
        <source>“{value}” cannot read private-key.pem</source>
        <translation>„{value}“ kann private-key.pem nicht lesen</translation>
    </message>
    <message>
        <source>The plan was made on {host}, and this is {here}.</source>
        <translation>Der Plan wurde auf {host} erstellt, und dies ist {here}.</translation>
    </message>
    <message>
        <source>The plan is for the store {store}; here that store is {here}.</source>
        <translation>Der Plan gilt für den Zertifikatspeicher {store}; hier ist das {here}.</translation>
    </message>
    <message>
        <source>The file {path} is not one that the plan was made from, or was changed since.</source>
        <translation>Die Datei {path} gehört nicht zu diesem Plan oder wurde seitdem geändert.</translation>
    </message>
    <message>
        <source>The plan was made from {name}, which has no path. Name the file that holds the same.</source>
        <translation>Der Plan wurde aus {name} erstellt, ohne Pfad. Nennen Sie die Datei mit demselben Inhalt.</translation>
    </message>
    <message>
        <source>Now “{label}” would be changed as well.</source>
        <translation>Jetzt würde auch „{label}“ geändert.</translation>
    </message>
    <message>
        <source>Now “{label}” would not be changed.</source>
        <translation>Jetzt würde „{label}“ nicht geändert.</translation>
    </message>
    <message>
        <source>Now “{label}” would be changed in another way.</source>
        <translation>Jetzt würde „{label}“ anders geändert.</translation>
    </message>
    <message>
        <source>The plan was carried out as {id}, and undone as {undo}.</source>
        <translation>Der Plan wurde als {id} ausgeführt und mit {undo} rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The plan was carried out as {id}, and “{label}” was changed since.</source>
        <translation>Der Plan wurde als {id} ausgeführt, und „{label}“ wurde seitdem geändert.</translation>
    </message>
    <message>
        <source>The plan was carried out already, as {id}.</source>
        <translation>Der Plan wurde schon ausgeführt, als {id}.</translation>
    </message>
    <message>
        <source>services are imap, pop, iis, um and smtp</source>
        <translation>Dienste sind imap, pop, iis, um und smtp</translation>
    </message>
    <message>
        <source>only an account that exists here, under its number, may be given access to a key</source>
        <translation>nur ein Konto, das es hier unter seiner Nummer gibt, darf Zugriff auf einen Schlüssel bekommen</translation>
    </message>
    <message>
        <source>{path} is a plan that was saved, and holds no certificate.</source>
        <translation>{path} ist ein gespeicherter Plan und enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>Look at it with: certwright apply FILE --what-if</source>
        <translation>Sehen Sie ihn sich an mit: certwright apply DATEI --what-if</translation>
    </message>
    <message>
        <source>The key usage lets the {key} key only encrypt other keys, as TLS did long ago. Today&apos;s clients refuse it.</source>
        <translation>Die Schlüsselverwendung lässt den {key}-Schlüssel nur andere Schlüssel verschlüsseln, wie TLS es früher tat. Heutige Gegenstellen lehnen das ab.</translation>
    </message>
    <message>
        <source>The key usage lets the key sign certificates, and yet it is no authority&apos;s. Strict clients refuse that.</source>
        <translation>Die Schlüsselverwendung lässt den Schlüssel Zertifikate signieren, obwohl er keiner Zertifizierungsstelle gehört. Strenge Gegenstellen lehnen das ab.</translation>
    </message>
    <message>
        <source>Expected name is missing</source>
        <translation>Ein erwarteter Name fehlt</translation>
    </message>
    <message>
        <source>The name {name} is expected, and the certificate is not for it. Clients that use that name refuse the server.</source>
        <translation>Der Name {name} wird erwartet, und das Zertifikat gilt nicht für ihn. Gegenstellen, die diesen Namen verwenden, lehnen den Server ab.</translation>
    </message>
    <message>
        <source>Ask for a certificate that has the name as well, or import the one that does.</source>
        <translation>Fordern Sie ein Zertifikat an, das auch diesen Namen hat, oder importieren Sie das, das ihn hat.</translation>
    </message>
    <message>
        <source>Not for this host</source>
        <translation>Nicht für diesen Rechner</translation>
    </message>
    <message>
        <source>This host is {name}. The certificate is not for that name.</source>
        <translation>Dieser Rechner ist {name}. Das Zertifikat gilt nicht für diesen Namen.</translation>
    </message>
    <message>
        <source>Nothing to do if clients reach the server under another name.</source>
        <translation>Nichts zu tun, wenn Gegenstellen den Server unter einem anderen Namen erreichen.</translation>
    </message>
    <message>
        <source>For any name of a domain</source>
        <translation>Für beliebige Namen einer Domäne</translation>
    </message>
    <message>
        <source>The certificate is for {name}. The asterisk stands for exactly one label.</source>
        <translation>Das Zertifikat gilt für {name}. Der Stern steht für genau einen Namensteil.</translation>
    </message>
    <message>
        <source>Nothing to do. Whoever has its key can pass for every one of these hosts.</source>
        <translation>Nichts zu tun. Wer seinen Schlüssel hat, kann sich als jeder dieser Rechner ausgeben.</translation>
    </message>
    <message>
        <source>No longer for clients</source>
        <translation>Nicht mehr für Clients</translation>
    </message>
    <message>
        <source>{subject} can also be used to sign in to other servers as a client. The new certificate cannot.</source>
        <translation>Mit {subject} kann sich dieser Server auch bei anderen Servern als Client anmelden. Mit dem neuen Zertifikat kann er das nicht.</translation>
    </message>
    <message>
        <source>Nothing to do unless this server signs in to other servers with it.</source>
        <translation>Nichts zu tun, solange sich dieser Server damit nicht bei anderen Servern anmeldet.</translation>
    </message>
    <message>
        <source>Key usage does not fit</source>
        <translation>Schlüsselverwendung passt nicht</translation>
    </message>
    <message>
        <source>The key usage does not let the {key} key sign. TLS does not work with it.</source>
        <translation>Die Schlüsselverwendung lässt den {key}-Schlüssel nicht signieren. Damit kommt keine TLS-Verbindung zustande.</translation>
    </message>
    <message>
        <source>Ask for a certificate for a TLS server, with digital signature in its key usage.</source>
        <translation>Fordern Sie ein Zertifikat für einen TLS-Server an, dessen Schlüsselverwendung die digitale Signatur nennt.</translation>
    </message>
    <message>
        <source>Valid for a long time</source>
        <translation>Lange gültig</translation>
    </message>
    <message>
        <source>It is valid for {days} days. From a public authority, browsers accept {most} days at most.</source>
        <translation>Es gilt {days} Tage. Von einer öffentlichen Zertifizierungsstelle nehmen Browser höchstens {most} Tage an.</translation>
    </message>
    <message>
        <source>Nothing to do if an authority of your own issued it. Else ask for a shorter one.</source>
        <translation>Nichts zu tun, wenn eine eigene Zertifizierungsstelle es ausgestellt hat. Fordern Sie sonst eines mit kürzerer Laufzeit an.</translation>
    </message>
    <message>
        <source>Needs OCSP stapling</source>
        <translation>Braucht OCSP-Stapling</translation>
    </message>
    <message>
        <source>Clients expect the server to send an OCSP answer along with the certificate, and may refuse it without.</source>
        <translation>Gegenstellen erwarten, dass der Server mit dem Zertifikat eine OCSP-Antwort sendet, und lehnen es ohne sie vielleicht ab.</translation>
    </message>
    <message>
        <source>Switch on OCSP stapling in the servers that use the certificate.</source>
        <translation>Schalten Sie OCSP-Stapling in den Servern ein, die das Zertifikat verwenden.</translation>
    </message>
    <message>
        <source>Another one has the same names</source>
        <translation>Ein anderes hat dieselben Namen</translation>
    </message>
    <message>
        <source>The store has {subject} for the same names, valid until {until}. It stays.</source>
        <translation>Der Speicher hat {subject} für dieselben Namen, gültig bis {until}. Es bleibt.</translation>
    </message>
    <message>
        <source>Servers that use the other one go on with it until they are told to take this one.</source>
        <translation>Server, die das andere verwenden, bleiben dabei, bis sie auf dieses umgestellt werden.</translation>
    </message>
    <message>
        <source>Same subject and issuer</source>
        <translation>Gleicher Inhaber und Aussteller</translation>
    </message>
    <message>
        <source>The store has another valid certificate with the subject {subject} and the issuer {issuer}, until {until}.</source>
        <translation>Der Speicher hat ein anderes gültiges Zertifikat mit dem Inhaber {subject} und dem Aussteller {issuer}, bis {until}.</translation>
    </message>
    <message>
        <source>A server that picks its certificate by subject and issuer may pick either of them.</source>
        <translation>Ein Server, der sein Zertifikat nach Inhaber und Aussteller auswählt, kann jedes der beiden nehmen.</translation>
    </message>
    <message>
        <source>Same serial number</source>
        <translation>Gleiche Seriennummer</translation>
    </message>
    <message>
        <source>The store has another certificate of {issuer} with the serial number {serial}. Some browsers refuse both.</source>
        <translation>Der Speicher hat ein anderes Zertifikat von {issuer} mit der Seriennummer {serial}. Manche Browser lehnen beide ab.</translation>
    </message>
    <message>
        <source>Ask the authority for one with a number of its own.</source>
        <translation>Fordern Sie bei der Zertifizierungsstelle eines mit einer eigenen Nummer an.</translation>
    </message>
    <message>
        <source>Little free space</source>
        <translation>Wenig freier Speicherplatz</translation>
    </message>
    <message>
        <source>There are {free} MiB free where the store lies. The import needs {needed} MiB to be safe.</source>
        <translation>Wo der Speicher liegt, sind {free} MiB frei. Sicher ist der Import mit {needed} MiB.</translation>
    </message>
    <message>
        <source>Make room before the import. Without room nothing is changed.</source>
        <translation>Schaffen Sie vor dem Import Platz. Ohne Platz wird nichts geändert.</translation>
    </message>
    <message>
        <source>Store of another account</source>
        <translation>Speicher eines anderen Kontos</translation>
    </message>
    <message>
        <source>The store belongs to {owner}, who can neither read nor change what another account stores there.</source>
        <translation>Der Speicher gehört {owner}. Was ein anderes Konto dort speichert, kann {owner} weder lesen noch ändern.</translation>
    </message>
    <message>
        <source>Import as {owner}, or into a store of this account.</source>
        <translation>Importieren Sie als {owner} oder in einen Speicher dieses Kontos.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Zertifikatspeicher</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>As a command</source>
        <translation>Als Befehl</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Undoes</source>
        <translation>Macht rückgängig</translation>
    </message>
    <message>
        <source>Undone by</source>
        <translation>Rückgängig durch</translation>
    </message>
    <message>
        <source>To undo</source>
        <translation>Rückgängig machen mit</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 der Datei</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Friendly name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Read back and equal</source>
        <translation>Zurückgelesen und gleich</translation>
    </message>
    <message>
        <source>Stored key signs</source>
        <translation>Gespeicherter Schlüssel unterschreibt</translation>
    </message>
    <message>
        <source>Owner and modes right</source>
        <translation>Eigentümer und Rechte stimmen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Imported {title}</source>
        <translation>{title} importiert</translation>
    </message>
    <message>
        <source>Imported {title}, from {source}</source>
        <translation>{title} importiert, aus {source}</translation>
    </message>
    <message>
        <source>Made a request for {title}</source>
        <translation>Anforderung für {title} erzeugt</translation>
    </message>
    <message>
        <source>Adopted a key as a request for {title}</source>
        <translation>Schlüssel als Anforderung für {title} übernommen</translation>
    </message>
    <message>
        <source>Removed the request for {title}</source>
        <translation>Anforderung für {title} entfernt</translation>
    </message>
    <message>
        <source>Took back a change of {title}</source>
        <translation>Eine Änderung an {title} zurückgenommen</translation>
    </message>
    <message>
        <source>Removed {title}</source>
        <translation>{title} entfernt</translation>
    </message>
    <message>
        <source>Renamed {title}</source>
        <translation>{title} umbenannt</translation>
    </message>
    <message>
        <source>Changed the services of {title}</source>
        <translation>Dienste von {title} geändert</translation>
    </message>
    <message>
        <source>Repaired the store</source>
        <translation>Zertifikatspeicher repariert</translation>
    </message>
    <message>
        <source>Destroyed what the trash kept</source>
        <translation>Inhalt des Papierkorbs vernichtet</translation>
    </message>
    <message>
        <source>The name “{name}” leads to a key now that others may read.</source>
        <translation>Der Name „{name}“ führt jetzt zu einem Schlüssel, den andere lesen dürfen.</translation>
    </message>
    <message>
        <source>The name “{name}” leads to a key now that nobody else may read.</source>
        <translation>Der Name „{name}“ führt jetzt zu einem Schlüssel, den sonst niemand lesen darf.</translation>
    </message>
    <message>
        <source>Others may read the key now that the name “{name}” leads to, or its services are others.</source>
        <translation>Den Schlüssel, zu dem der Name „{name}“ führt, dürfen jetzt andere lesen, oder seine Dienste sind andere.</translation>
    </message>
    <message>
        <source>The account “{name}” exists now.</source>
        <translation>Das Konto „{name}“ gibt es jetzt.</translation>
    </message>
    <message>
        <source>The account “{name}” no longer exists.</source>
        <translation>Das Konto „{name}“ gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The account “{name}” has another number now, or can no longer reach the keys.</source>
        <translation>Das Konto „{name}“ hat jetzt eine andere Nummer oder kann die Schlüssel nicht mehr erreichen.</translation>
    </message>
    <message>
        <source>May read the key</source>
        <translation>Schlüssel lesen dürfen</translation>
    </message>
    <message>
        <source>There is no {what}.</source>
        <translation>Es gibt keine {what}.</translation>
    </message>
    <message>
        <source>See all changes with certwright receipts, and name one of them.</source>
        <translation>Alle Änderungen zeigt certwright receipts; nennen Sie eine davon.</translation>
    </message>
    <message>
        <source>change of yours that an undo could take back</source>
        <translation>Änderung von Ihnen, die sich rückgängig machen ließe</translation>
    </message>
    <message>
        <source>Read as each account</source>
        <translation>Als jedes Konto gelesen</translation>
    </message>
    <message>
        <source>not tried as that account</source>
        <translation>nicht als dieses Konto versucht</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Vorbereitet durch</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>The stored certificate was tried after the change and did not hold: {what}. The change was taken back.</source>
        <translation>Das gespeicherte Zertifikat wurde nach der Änderung geprüft und hielt nicht stand: {what}. Die Änderung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Certificates more than once</source>
        <translation>Zertifikate mehrfach vorhanden</translation>
    </message>
    <message>
        <source>Certificates that are in the file more than once: {count}. Each is taken once.</source>
        <translation>Zertifikate, die mehrfach in der Datei stehen: {count}. Jedes wird einmal übernommen.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The change {receipt} was ended before its proof. The proof was made now and does not hold: {what}.</source>
        <translation>Die Änderung {receipt} wurde vor ihrer Prüfung abgebrochen. Die Prüfung wurde jetzt nachgeholt und besteht nicht: {what}.</translation>
    </message>
    <message>
        <source>Servers that use the name find no certificate</source>
        <translation>Server, die den Namen nutzen, finden kein Zertifikat</translation>
    </message>
    <message>
        <source>The name {name} no longer leads to a certificate.</source>
        <translation>Der Name {name} führt zu keinem Zertifikat mehr.</translation>
    </message>
    <message>
        <source>Give the servers another certificate, then reload them.</source>
        <translation>Geben Sie den Servern ein anderes Zertifikat, und laden Sie sie dann neu.</translation>
    </message>
    <message>
        <source>Import it again with --replace, or remove it. Either way it is kept in the trash.</source>
        <translation>Importieren Sie es noch einmal mit --replace, oder entfernen Sie es. Es bleibt in beiden Fällen im Papierkorb.</translation>
    </message>
    <message>
        <source>{path} is not a plan as it was saved: the field {key} is wrong. Nothing was changed.</source>
        <translation>{path} ist kein Plan, wie er gespeichert wurde: Das Feld {key} darin ist falsch. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Only an administrator changes it, from a window that was opened with Run as administrator: open PowerShell so, and repeat the command.</source>
        <translation>Nur ein Administrator ändert ihn, aus einem Fenster, das mit „Als Administrator ausführen“ geöffnet wurde: Öffnen Sie so die PowerShell, und wiederholen Sie den Befehl.</translation>
    </message>
    <message>
        <source>File on another machine</source>
        <translation>Datei auf einem anderen Rechner</translation>
    </message>
    <message>
        <source>The file was read from the machine {host}. Windows may have signed you in there, and so shown {host} a proof of your password.</source>
        <translation>Die Datei wurde vom Rechner {host} gelesen. Windows hat Sie dort möglicherweise angemeldet und {host} damit einen Nachweis Ihres Passworts gezeigt.</translation>
    </message>
    <message>
        <source>Open files only from machines that you trust.</source>
        <translation>Öffnen Sie Dateien nur von Rechnern, denen Sie vertrauen.</translation>
    </message>
    <message>
        <source>It was carried out already.</source>
        <translation>Es wurde bereits ausgeführt.</translation>
    </message>
    <message>
        <source>Run it in a terminal. A script leaves out --confirm, or gives --no-confirm to a command that always asks.</source>
        <translation>Führen Sie den Befehl in einem Terminal aus. Ein Skript lässt --confirm weg oder gibt einem Befehl, der immer fragt, --no-confirm.</translation>
    </message>
    <message>
        <source>A saved plan must be confirmed, and --no-confirm alone does not do that. Nothing was changed.</source>
        <translation>Ein gespeicherter Plan muss bestätigt werden, und --no-confirm allein bestätigt ihn nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Name the plan that was reviewed with --expect ID, or leave out --no-confirm to be asked.</source>
        <translation>Nennen Sie den geprüften Plan mit --expect ID, oder lassen Sie --no-confirm weg, um gefragt zu werden.</translation>
    </message>
    <message>
        <source>The certificate itself is in the store. Only its earlier name, services or readers are gone: give it those again.</source>
        <translation>Das Zertifikat selbst ist im Zertifikatspeicher. Nur sein früherer Name, seine Dienste oder Leserechte fehlen: Geben Sie ihm diese wieder.</translation>
    </message>
    <message>
        <source>The plan was made from {path}, and there is no such file now.</source>
        <translation>Der Plan wurde aus {path} gemacht, und diese Datei gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Give the file where it is now, behind the plan: certwright apply PLAN FILE</source>
        <translation>Nennen Sie die Datei dort, wo sie jetzt ist, hinter dem Plan: certwright apply PLAN DATEI</translation>
    </message>
    <message>
        <source>Check the disk and its free space, then try again. What is whole is shown by: certwright repair --what-if --store &apos;{store}&apos;</source>
        <translation>Prüfen Sie den Datenträger und seinen freien Platz, und versuchen Sie es noch einmal. Was heil ist, zeigt: certwright repair --what-if --store &apos;{store}&apos;</translation>
    </message>
    <message>
        <source>Set the journal aside with: certwright repair --store &apos;{store}&apos;. With --what-if it only shows what it would do.</source>
        <translation>Legen Sie das Journal beiseite mit: certwright repair --store &apos;{store}&apos;. Mit --what-if zeigt es nur, was es tun würde.</translation>
    </message>
    <message>
        <source>The receipt {id} is of a store with the id {storeId}, and this store has another one now, or none. Nothing was changed.</source>
        <translation>Der Beleg {id} gehört zu einem Zertifikatspeicher mit der Kennung {storeId}, und dieser hat jetzt eine andere oder keine. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Where the file named id of the store was lost, put it back from a backup.</source>
        <translation>Ist die Datei id des Zertifikatspeichers verloren gegangen, spielen Sie sie aus einer Sicherung zurück.</translation>
    </message>
</context>
</TS>
