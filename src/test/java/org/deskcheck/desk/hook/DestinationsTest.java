package org.deskcheck.desk.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskcheck.desk.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks lead to the public internet, and to what the operator names. */
class DestinationsTest {

    private final Destinations destinations =
            new Destinations(List.of("receiver.example:8080", "10.1.2.3:9000"), HookDesk::resolve);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://public.example/told",
                "https://public.example",
                "https://public.example:8443/told?by=desk",
                "HTTPS://PUBLIC.example/told",
                "https://93.184.215.14/told",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/told",
                "http://receiver.example:8080/told",
                "https://receiver.example:8080/told",
                "http://10.1.2.3:9000/told",
            })
    void leadsToThePublicInternetAndToWhatIsNamed(String url) throws IOException {
        assertThat(destinations.addresses(destinations.read(url))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    http://public.example/told           | the address is not one of HTTPS
                    ftp://public.example/told            | the address is not one of HTTPS
                    file:///etc/passwd                   | the address is not one of HTTPS
                    gopher://public.example:70/_x        | the address is not one of HTTPS
                    jar:https://public.example!/x        | the address is not one of HTTPS
                    //public.example/told                | the address is not one of HTTPS
                    public.example                       | the address is not one of HTTPS
                    https://                             | the address cannot be read as one
                    https:///told                        | the address names no host
                    https://user@public.example/         | the address has a user in it
                    https://public.example:x@inside.example/ | the address has a user in it
                    https://public.example\\@inside.example/ | the address cannot be read as one
                    https://public.example/#inside       | the address has a fragment in it
                    https://public.example:22/           | the port `22` is not one for a hook
                    https://public.example:25/           | the port `25` is not one for a hook
                    https://public.example:0/            | the address has the port `0`, and there is none
                    https://public.example:65536/        | the address has the port `65536`, and there is none
                    https://public.example:443x/         | the address cannot be read as one
                    https://public_host.example/x y      | the address has characters other than those of ASCII that can be seen
                    https://ⓛocalhost/                   | the address has characters other than those of ASCII that can be seen
                    https://１２７.0.0.1/                 | the address has characters other than those of ASCII that can be seen
                    https://localhost/                   | the host `localhost` is not a full name
                    https://metadata/                    | the host `metadata` is not a full name
                    https://public.example./             | the host `public.example.` is not a full name
                    https://127.0.0.1/                   | the host is not on the public internet
                    https://127.8.8.8/                   | the host is not on the public internet
                    https://0.0.0.0/                     | the host is not on the public internet
                    https://10.0.0.1/                    | the host is not on the public internet
                    https://172.16.0.1/                  | the host is not on the public internet
                    https://172.31.255.255/              | the host is not on the public internet
                    https://192.168.1.1/                 | the host is not on the public internet
                    https://169.254.169.254/latest/      | the host is not on the public internet
                    https://100.100.100.200/             | the host is not on the public internet
                    https://168.63.129.16/               | the host is not on the public internet
                    https://192.0.0.192/                 | the host is not on the public internet
                    https://198.18.0.1/                  | the host is not on the public internet
                    https://203.0.113.9/                 | the host is not on the public internet
                    https://224.0.0.1/                   | the host is not on the public internet
                    https://255.255.255.255/             | the host is not on the public internet
                    https://2130706433/                  | the host is written as a number
                    https://0x7f000001/                  | the host is written as a number
                    https://0x7f.0.0.1/                  | the address cannot be read as one
                    https://017700000001/                | the host is written as a number
                    https://0177.0.0.1/                  | the host is written as a number
                    https://127.1/                       | the address cannot be read as one
                    https://127.0.0.1.0/                 | the address cannot be read as one
                    https://[::1]/                       | the host is not on the public internet
                    https://[::]/                        | the host is not on the public internet
                    https://[::ffff:127.0.0.1]/          | the host is not on the public internet
                    https://[::ffff:7f00:1]/             | the host is not on the public internet
                    https://[::127.0.0.1]/               | the host is not on the public internet
                    https://[64:ff9b::7f00:1]/           | the host is not on the public internet
                    https://[2002:7f00:1::]/             | the host is not on the public internet
                    https://[2001:0:1::1]/               | the host is not on the public internet
                    https://[2001:db8::1]/               | the host is not on the public internet
                    https://[fe80::1]/                   | the host is not on the public internet
                    https://[fe80::1%25eth0]/            | the host is not on the public internet
                    https://[fc00::1]/                   | the host is not on the public internet
                    https://[fd00:ec2::254]/             | the host is not on the public internet
                    https://[ff02::1]/                   | the host is not on the public internet
                    http://receiver.example:8081/        | the address is not one of HTTPS
                    http://10.1.2.3:9001/                | the address is not one of HTTPS
                    """)
    void leadsNowhereElse(String url, String why) {
        assertThatThrownBy(() -> destinations.read(url))
                .isInstanceOf(Refused.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://inside.example/", "https://both.example/"})
    void aNameLeadsWhereItsAddressesDo(String url) {
        Destination named = destinations.read(url);
        assertThatThrownBy(() -> destinations.addresses(named)).isInstanceOf(Destinations.Elsewhere.class);
    }

    /** The second answer of a name that first led outside leads inside; it is the one that would be connected to. */
    @Test
    void aNameThatChangesItsMindIsNotFollowed() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Destinations turning =
                new Destinations(List.of(), host -> new InetAddress[] {
                    InetAddress.getByName(asked.incrementAndGet() == 1 ? "93.184.215.14" : "127.0.0.1")
                });
        Destination named = turning.read("https://turning.example/");
        assertThat(turning.addresses(named)).containsExactly(InetAddress.getByName("93.184.215.14"));
        assertThat(asked).hasValue(1);
        assertThatThrownBy(() -> turning.addresses(named)).isInstanceOf(Destinations.Elsewhere.class);
    }

    @Test
    void anAddressIsNotTooLong() {
        assertThatThrownBy(() -> destinations.read("https://public.example/" + "a".repeat(2048)))
                .isInstanceOf(Refused.class)
                .hasMessage("the address has 2071 characters, and 2048 are the most");
    }
}
