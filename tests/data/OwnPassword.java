// SPDX-License-Identifier: Apache-2.0
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.security.KeyStore;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

// OwnPassword SOURCE PASSWORD OUT OUT_PASSWORD [ALIAS KEY_PASSWORD]...: copies a PKCS#12 file of keytool's; the keys with these aliases get passwords of
// their own. keytool itself refuses to write such files since Java 9; older ones, and programs that use Java's KeyStore, do write them.
class OwnPassword {
  public static void main(String[] arguments) throws Exception {
    char[] password = arguments[1].toCharArray();
    char[] outPassword = arguments[3].toCharArray();
    Map<String, String> own = new HashMap<>();
    for (int i = 4; i + 1 < arguments.length; i += 2) own.put(arguments[i], arguments[i + 1]);
    KeyStore source = KeyStore.getInstance("PKCS12");
    try (FileInputStream in = new FileInputStream(arguments[0])) {
      source.load(in, password);
    }
    KeyStore copy = KeyStore.getInstance("PKCS12");
    copy.load(null, null);
    for (String alias : Collections.list(source.aliases())) {
      if (!source.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) continue;
      char[] keyPassword = own.containsKey(alias) ? own.get(alias).toCharArray() : outPassword;
      copy.setKeyEntry(alias, source.getKey(alias, password), keyPassword, source.getCertificateChain(alias));
    }
    try (FileOutputStream out = new FileOutputStream(arguments[2])) {
      copy.store(out, outPassword);
    }
  }
}
